package dev.stepwell.sample.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;

/** What somebody would write otherwise in a document. */
@Entity
@Table(
        name = "Suggestion",
        indexes = @Index(name = "ix_Suggestion_document", columnList = "documentId, documentCreatedAt"))
public class Suggestion {

    @Id
    @GeneratedValue
    UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumns({
        @JoinColumn(name = "documentId", referencedColumnName = "id"),
        @JoinColumn(name = "documentCreatedAt", referencedColumnName = "createdAt")
    })
    Document document;

    @Column(nullable = false, columnDefinition = "text")
    String originalText;

    @Column(nullable = false, columnDefinition = "text")
    String suggestedText;

    @Column(nullable = false)
    @ColumnDefault("false")
    boolean isResolved;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "userId")
    User user;
}
