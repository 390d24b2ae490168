package dev.stepwell.sample.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;

/** One version of what is written together. */
@Entity
@Table(name = "Document", indexes = @Index(name = "ix_Document_userId", columnList = "userId"))
@IdClass(Document.Key.class)
public class Document {

    /**
     * Which version it is.
     *
     * @param id the document
     * @param createdAt when the version was made
     */
    public record Key(UUID id, Instant createdAt) implements Serializable {}

    @Id
    UUID id;

    @Id
    @ColumnDefault("now()")
    Instant createdAt;

    @Column(nullable = false, columnDefinition = "text")
    String title;

    @Column(columnDefinition = "text")
    String content;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "userId")
    User user;
}
