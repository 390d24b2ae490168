-- Create users
--
-- revision:   4e1d70a9b2c6
-- revises:
-- created:    2025-02-01T09:00:00Z

-- upgrade
CREATE TABLE users (
    id    bigint PRIMARY KEY,
    email varchar(255) NOT NULL
);

-- downgrade
DROP TABLE users;
