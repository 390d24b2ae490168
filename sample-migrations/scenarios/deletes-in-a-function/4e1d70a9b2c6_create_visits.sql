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
CREATE FUNCTION forget_visits() RETURNS void LANGUAGE sql AS 'DELETE FROM visits';

-- downgrade
DROP FUNCTION forget_visits();
DROP TABLE visits;
