-- Make emails unique
--
-- revision: c3
-- revises: b2

-- upgrade
CREATE UNIQUE INDEX ux_users_email ON users (lower(email));

-- downgrade
DROP INDEX ux_users_email;
