-- add role
--
-- revision: c3
-- revises: b2

-- upgrade
ALTER TABLE users ADD COLUMN role varchar(50);

-- downgrade
ALTER TABLE users DROP COLUMN role;
