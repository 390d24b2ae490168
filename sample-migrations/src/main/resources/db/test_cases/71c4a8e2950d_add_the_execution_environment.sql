-- Add the execution environment
--
-- revision:   71c4a8e2950d
-- revises:    2d9b60f1ce38
-- created:    2025-07-15T16:45:00Z

-- upgrade
ALTER TABLE test_cases ADD COLUMN execution_environment varchar(255);

-- downgrade
ALTER TABLE test_cases DROP COLUMN execution_environment;
