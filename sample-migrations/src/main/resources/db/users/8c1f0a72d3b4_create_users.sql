-- Create users
--
-- revision:   8c1f0a72d3b4
-- revises:
-- created:    2025-03-10T09:12:00Z

-- upgrade
CREATE TABLE users (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email     varchar(255) NOT NULL,
    full_name varchar(255)
);
CREATE UNIQUE INDEX ix_users_email ON users (email);

-- downgrade
DROP TABLE users;
