-- index email
--
-- revision: c3
-- revises: b2

-- upgrade
CREATE INDEX ix_users_email ON users (email);

-- downgrade
DROP INDEX ix_users_email;
