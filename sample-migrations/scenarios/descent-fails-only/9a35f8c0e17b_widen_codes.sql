-- Widen the codes
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
ALTER TABLE countries ALTER COLUMN code TYPE varchar(10);

-- downgrade
ALTER TABLE countries ALTER COLUMN code TYPE varchar(2);
