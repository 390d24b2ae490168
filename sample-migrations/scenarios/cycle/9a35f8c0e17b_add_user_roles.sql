-- Add user roles
--
-- revision:   9a35f8c0e17b
-- revises:    d6027b94ae51
-- created:    2025-02-02T09:00:00Z

-- upgrade
ALTER TABLE users ADD COLUMN role varchar(50);

-- downgrade
ALTER TABLE users DROP COLUMN role;
