package dev.stepwell.sample.exams;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A question, alone or in a test. */
@Entity
@Table(
        name = "questions",
        indexes = {
            @Index(name = "ix_questions_category_id", columnList = "category_id"),
            @Index(name = "ix_questions_test_id", columnList = "test_id")
        })
public class Question {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    Category category;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "test_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Test test;

    @Column(nullable = false, columnDefinition = "text")
    String text;

    @Column(nullable = false, columnDefinition = "text")
    @ColumnDefault("''")
    String explanation;

    @Column(name = "explanation_image", length = 500)
    String explanationImage;
}
