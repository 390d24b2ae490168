-- Rename metadata to meta_data
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
ALTER TABLE test_cases DROP COLUMN metadata;
ALTER TABLE test_cases ADD COLUMN meta_data jsonb;

-- downgrade
ALTER TABLE test_cases DROP COLUMN meta_data;
ALTER TABLE test_cases ADD COLUMN metadata jsonb;
