-- Add user roles
--
-- revision:   b52e9d04f7a1
-- revises:    8c1f0a72d3b4
-- created:    2025-04-02T14:30:00Z

-- upgrade
ALTER TABLE users ADD COLUMN role varchar(50);
CREATE INDEX ix_users_role ON users (role);

-- downgrade
DROP INDEX ix_users_role;
ALTER TABLE users DROP COLUMN role;
