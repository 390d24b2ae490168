-- add role
--
-- revision: d4
-- revises: c3

-- upgrade
ALTER TABLE users ADD COLUMN role varchar(50);

-- downgrade
ALTER TABLE users DROP COLUMN role;
