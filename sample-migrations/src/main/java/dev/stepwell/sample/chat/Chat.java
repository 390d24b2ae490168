package dev.stepwell.sample.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

/** A conversation. */
@Entity
@Table(name = "Chat", indexes = @Index(name = "ix_Chat_userId", columnList = "userId"))
@Check(name = "Chat_visibility_check", constraints = "\"visibility\" IN ('public', 'private')")
public class Chat {

    @Id
    @GeneratedValue
    UUID id;

    @Column(nullable = false)
    @ColumnDefault("now()")
    Instant createdAt;

    @Column(nullable = false, columnDefinition = "text")
    String title;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "userId")
    User user;

    @Column(nullable = false, columnDefinition = "varchar")
    @ColumnDefault("'private'")
    String visibility;
}
