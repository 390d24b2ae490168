-- one email each
--
-- revision:   b2
-- revises:    a1

-- upgrade
ALTER TABLE users ADD CONSTRAINT users_email UNIQUE NULLS NOT DISTINCT (email);

-- downgrade
ALTER TABLE users DROP CONSTRAINT users_email;
