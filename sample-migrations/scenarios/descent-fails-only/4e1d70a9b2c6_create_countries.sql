-- Create countries
--
-- revision:   4e1d70a9b2c6
-- revises:
-- created:    2025-02-01T09:00:00Z

-- upgrade
CREATE TABLE countries (code varchar(2) PRIMARY KEY);

-- downgrade
DROP TABLE countries;
