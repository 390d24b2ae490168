-- Record when users sign up
--
-- revision:   e07d46c8159f
-- revises:    b52e9d04f7a1
-- created:    2025-05-19T08:05:00Z

-- upgrade
ALTER TABLE users ADD COLUMN created_at timestamp with time zone NOT NULL DEFAULT now();

-- downgrade
ALTER TABLE users DROP COLUMN created_at;
