-- add role
--
-- revision: b2
-- revises: a1

-- upgrade
ALTER TABLE users ADD COLUMN role varchar(50);

-- downgrade
ALTER TABLE users DROP COLUMN role;
