package dev.stepwell.sample.exams;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;

/** Questions that are answered together, in a given time. */
@Entity
@Table(name = "tests")
@Check(name = "tests_duration_minutes_check", constraints = "duration_minutes > 0")
public class Test {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(nullable = false, length = 200)
    String title;

    @Column(name = "duration_minutes", nullable = false)
    int durationMinutes;
}
