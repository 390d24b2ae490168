-- Create test cases
--
-- revision:   2d9b60f1ce38
-- revises:
-- created:    2025-06-03T10:00:00Z

-- upgrade
CREATE TABLE test_cases (
    id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    title    varchar(255) NOT NULL,
    steps    text NOT NULL DEFAULT '',
    metadata jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX ix_test_cases_title ON test_cases (title);

-- downgrade
DROP TABLE test_cases;
