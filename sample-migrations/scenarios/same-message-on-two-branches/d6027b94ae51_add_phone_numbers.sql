-- Add phone numbers
--
-- revision:   d6027b94ae51
-- revises:    4e1d70a9b2c6
-- created:    2025-02-03T09:00:00Z

-- upgrade
CREATE TABLE phone_numbers (
    user_id bigint NOT NULL REFERENCES users (id),
    number  varchar(30) NOT NULL
);

-- downgrade
DROP TABLE phone_numbers;
