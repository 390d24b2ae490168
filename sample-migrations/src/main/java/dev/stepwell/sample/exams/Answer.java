package dev.stepwell.sample.exams;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What a student chose for a question. */
@Entity
@Table(name = "answers", indexes = @Index(name = "ix_answers_question_id", columnList = "question_id"))
@IdClass(Answer.Key.class)
public class Answer {

    /**
     * Which answer it is.
     *
     * @param attempt the attempt
     * @param question the question
     */
    public record Key(UUID attempt, Integer question) implements Serializable {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "attempt_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Attempt attempt;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "question_id")
    Question question;

    char choice;
}
