-- Find users by email
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
DO $$
BEGIN
    EXECUTE format('CREATE INDEX %I ON users (email)', 'ix_users_email');
END $$;

-- downgrade
DROP INDEX ix_users_email;
