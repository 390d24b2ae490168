package dev.stepwell.sample.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody who chats. */
@Entity
@Table(name = "User")
public class User {

    @Id
    @GeneratedValue
    UUID id;

    @Column(nullable = false, length = 64)
    String email;

    @Column(length = 64)
    String password;
}
