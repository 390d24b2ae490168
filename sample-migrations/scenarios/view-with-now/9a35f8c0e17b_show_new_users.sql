-- Show new users
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
CREATE VIEW new_users AS
SELECT id, email FROM users WHERE created_at > timestamp with time zone 'now';

-- downgrade
DROP VIEW new_users;
