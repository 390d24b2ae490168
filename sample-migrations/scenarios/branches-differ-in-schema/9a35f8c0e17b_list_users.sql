-- List users
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
CREATE VIEW user_list AS
    SELECT * FROM users ORDER BY email;

-- downgrade
DROP VIEW user_list;
