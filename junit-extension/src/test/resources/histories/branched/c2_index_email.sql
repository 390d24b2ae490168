-- index email
--
-- revision: c2
-- revises: m1

-- upgrade
CREATE INDEX ix_users_email ON users (email);

-- downgrade
DROP INDEX ix_users_email;
