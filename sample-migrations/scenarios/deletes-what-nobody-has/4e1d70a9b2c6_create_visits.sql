-- Create visits
--
-- revision:   4e1d70a9b2c6
-- revises:
-- created:    2025-02-01T09:00:00Z

-- upgrade
CREATE TABLE visits (
    id bigint PRIMARY KEY,
    at timestamp with time zone NOT NULL
);

-- downgrade
DROP TABLE visits;
