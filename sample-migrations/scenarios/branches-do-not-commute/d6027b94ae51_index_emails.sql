-- Index emails
--
-- revision:   d6027b94ae51
-- revises:    4e1d70a9b2c6
-- created:    2025-02-03T09:00:00Z

-- upgrade
CREATE INDEX ix_users_email ON users (email);

-- downgrade
DROP INDEX ix_users_email;
