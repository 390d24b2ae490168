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
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** An answer that is still being written. */
@Entity
@Table(name = "Stream", indexes = @Index(name = "ix_Stream_chatId", columnList = "chatId"))
public class Stream {

    @Id
    @GeneratedValue
    UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "chatId")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Chat chat;

    @Column(nullable = false)
    @ColumnDefault("now()")
    Instant createdAt;
}
