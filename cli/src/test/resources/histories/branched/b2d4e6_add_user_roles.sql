-- Add user roles
--
-- revision: b2d4e6
-- revises: a1f0c2
-- created: 2025-03-10T09:12:00Z
-- labels: roles

-- upgrade
ALTER TABLE users ADD COLUMN role text;

-- downgrade
ALTER TABLE users DROP COLUMN role;
