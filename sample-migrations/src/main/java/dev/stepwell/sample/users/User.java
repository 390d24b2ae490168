package dev.stepwell.sample.users;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;

/** Somebody with an account. */
@Entity
@Table(
        name = "users",
        indexes = {
            @Index(name = "ix_users_email", columnList = "email", unique = true),
            @Index(name = "ix_users_role", columnList = "role")
        })
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String email;

    @Column(name = "full_name")
    String fullName;

    @Column(length = 50)
    String role;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("now()")
    Instant createdAt;
}
