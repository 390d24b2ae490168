-- add a role
--
-- revision: b2
-- revises: a1

-- upgrade
ALTER TABLE users ADD COLUMN role text;
CREATE INDEX ix_users_role ON users (role);
CREATE TABLE roles (name text);

-- downgrade
ALTER TABLE users DROP COLUMN role;
