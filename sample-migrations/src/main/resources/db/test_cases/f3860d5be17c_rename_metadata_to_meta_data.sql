-- Rename metadata to meta_data
--
-- revision:   f3860d5be17c
-- revises:    71c4a8e2950d
-- created:    2025-08-21T11:20:00Z

-- upgrade
ALTER TABLE test_cases RENAME COLUMN metadata TO meta_data;

-- downgrade
ALTER TABLE test_cases RENAME COLUMN meta_data TO metadata;
