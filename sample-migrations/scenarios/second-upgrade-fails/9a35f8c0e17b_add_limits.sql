-- Add limits
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
ALTER TABLE settings ADD COLUMN maximum integer;
INSERT INTO settings (name, value, maximum) VALUES ('page-size', '20', 100);

-- downgrade
ALTER TABLE settings DROP COLUMN maximum;
