-- Create attempts and answers
--
-- revision:   5f82d1a07b3c
-- revises:    1b6e40c9d7a2
-- created:    2025-01-27T08:00:00Z

-- upgrade
CREATE TABLE attempts (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    test_id    integer NOT NULL REFERENCES tests,
    student    varchar(100) NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    ended_at   timestamptz,
    CONSTRAINT ck_attempts_ends_after_start CHECK (ended_at >= started_at)
);
CREATE INDEX ix_attempts_test_id ON attempts (test_id);
CREATE TABLE answers (
    attempt_id  uuid NOT NULL REFERENCES attempts ON DELETE CASCADE,
    question_id integer NOT NULL REFERENCES questions,
    choice      char(1) NOT NULL,
    PRIMARY KEY (attempt_id, question_id)
);
CREATE INDEX ix_answers_question_id ON answers (question_id);

-- downgrade
DROP TABLE answers;
DROP TABLE attempts;
