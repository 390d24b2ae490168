package dev.stepwell.entity.shop;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(
        name = "customers",
        indexes = {
            @Index(name = "ix_customers_status", columnList = "status, created_at"),
            @Index(name = "ux_customers_external", columnList = "external_id", unique = true)
        })
@Comment("whoever buys")
public class Customer {

    public enum Status {
        ACTIVE,
        BLOCKED,
        GONE
    }

    public enum Rating {
        POOR,
        FAIR,
        GOOD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 120, unique = true)
    String email;

    @Column(nullable = false, length = 60)
    String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    Status status = Status.ACTIVE;

    @Enumerated(EnumType.ORDINAL)
    Rating rating;

    @Column(nullable = false, precision = 12, scale = 2)
    @ColumnDefault("0")
    BigDecimal balance = BigDecimal.ZERO;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("now()")
    Instant createdAt;

    LocalDate birthday;

    @Column(name = "external_id", nullable = false)
    UUID externalId;

    @JdbcTypeCode(SqlTypes.JSON)
    String profile;

    @Column(columnDefinition = "text")
    @Comment("as other customers see it")
    String nickname;

    @Column(nullable = false)
    @ColumnDefault("true")
    boolean active;

    @Column(name = "seen_at")
    Instant seenAt;

    double score;

    float weight;

    int visits;

    @Embedded
    Address address;

    @ElementCollection
    List<String> tags = new ArrayList<>();

    @Version
    long revision;
}
