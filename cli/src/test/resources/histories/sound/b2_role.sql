-- add a role
--
-- revision: b2
-- revises: a1

-- upgrade
ALTER TABLE users ADD COLUMN role text;

-- downgrade
ALTER TABLE users DROP COLUMN role;
