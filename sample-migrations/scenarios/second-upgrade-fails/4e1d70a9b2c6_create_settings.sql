-- Create settings
--
-- revision:   4e1d70a9b2c6
-- revises:
-- created:    2025-02-01T09:00:00Z

-- upgrade
CREATE TABLE settings (
    name  varchar(100) PRIMARY KEY,
    value text NOT NULL
);

-- downgrade
DROP TABLE settings;
