-- add roles
--
-- revision: b2
-- revises: a1

-- upgrade
ALTER TABLE users ADD COLUMN role text, ADD COLUMN email text;

-- downgrade
ALTER TABLE users DROP COLUMN role;
