-- Index user roles
--
-- revision:   d6027b94ae51
-- revises:    9a35f8c0e17b
-- created:    2025-02-03T09:00:00Z

-- upgrade
CREATE INDEX ix_users_role ON users (role);

-- downgrade
DROP INDEX ix_users_role;
