-- Create test cases
--
-- revision:   4e1d70a9b2c6
-- revises:
-- created:    2025-02-01T09:00:00Z

-- upgrade
CREATE TABLE test_cases (
    id       bigint PRIMARY KEY,
    metadata jsonb
);

-- downgrade
DROP TABLE test_cases;
