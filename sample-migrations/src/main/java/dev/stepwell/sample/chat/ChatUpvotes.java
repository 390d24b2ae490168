package dev.stepwell.sample.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How often messages of a chat were liked: a view. */
@Entity
@Immutable
@Table(name = "ChatUpvotes")
public class ChatUpvotes {

    @Id
    UUID chatId;

    long upvotes;
}
