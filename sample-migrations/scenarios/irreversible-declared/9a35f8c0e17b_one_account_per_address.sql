-- One account per address
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
DELETE FROM users older USING users newer WHERE lower(older.email) = lower(newer.email) AND older.id < newer.id;
CREATE UNIQUE INDEX ix_users_email ON users (lower(email));

-- downgrade: irreversible because merged accounts cannot be told apart again
