-- Tidy up
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
DROP TABLE stepwell_version;

-- downgrade
CREATE TABLE stepwell_version (revision varchar(32) PRIMARY KEY);
