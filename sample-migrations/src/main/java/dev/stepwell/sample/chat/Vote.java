package dev.stepwell.sample.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Whether a message was liked. */
@Entity
@Table(name = "Vote")
@IdClass(Vote.Key.class)
public class Vote {

    /**
     * Which vote it is.
     *
     * @param chat the chat
     * @param message the message
     */
    public record Key(UUID chat, UUID message) implements Serializable {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "chatId")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Chat chat;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "messageId")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Message message;

    boolean isUpvoted;
}
