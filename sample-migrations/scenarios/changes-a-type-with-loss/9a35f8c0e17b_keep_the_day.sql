-- Keep only the day of orders
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
ALTER TABLE orders ALTER COLUMN placed_at TYPE date;

-- downgrade
ALTER TABLE orders ALTER COLUMN placed_at TYPE timestamp without time zone;
