-- add email
--
-- revision: b2
-- revises: a9

-- upgrade
ALTER TABLE users ADD COLUMN email varchar(100);

-- downgrade
ALTER TABLE users DROP COLUMN email;
