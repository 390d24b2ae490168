-- Record the country of users
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
ALTER TABLE users ADD COLUMN country char(2) NOT NULL;

-- downgrade
ALTER TABLE users DROP COLUMN country;
