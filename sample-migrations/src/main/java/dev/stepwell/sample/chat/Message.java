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
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** What somebody, or the model, said. */
@Entity
@Table(name = "Message", indexes = @Index(name = "ix_Message_chatId", columnList = "chatId, createdAt"))
public class Message {

    @Id
    @GeneratedValue
    UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "chatId")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Chat chat;

    @Column(nullable = false, columnDefinition = "varchar")
    String role;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    String parts;

    @Column(nullable = false)
    @ColumnDefault("now()")
    Instant createdAt;
}
