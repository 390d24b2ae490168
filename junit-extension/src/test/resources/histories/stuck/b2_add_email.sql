-- add email
--
-- revision: b2
-- revises: a1

-- upgrade
ALTER TABLE user_accounts ADD COLUMN email varchar(100);

-- downgrade
ALTER TABLE users DROP COLUMN email;
