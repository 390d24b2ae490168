package dev.stepwell.sample.exams;

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

/** A student who takes a test. */
@Entity
@Table(name = "attempts", indexes = @Index(name = "ix_attempts_test_id", columnList = "test_id"))
@Check(name = "ck_attempts_ends_after_start", constraints = "ended_at >= started_at")
public class Attempt {

    @Id
    @GeneratedValue
    UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "test_id")
    Test test;

    @Column(nullable = false, length = 100)
    String student;

    @Column(name = "started_at", nullable = false)
    @ColumnDefault("now()")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;
}
