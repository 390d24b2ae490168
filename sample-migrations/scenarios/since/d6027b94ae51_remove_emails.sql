-- Remove emails
--
-- revision:   d6027b94ae51
-- revises:    9a35f8c0e17b
-- created:    2025-02-03T09:00:00Z

-- upgrade
ALTER TABLE users DROP COLUMN email;

-- downgrade
ALTER TABLE users ADD COLUMN email varchar(255) NOT NULL;
