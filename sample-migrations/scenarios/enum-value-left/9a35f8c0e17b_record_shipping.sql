-- Record shipping
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
ALTER TYPE order_status ADD VALUE IF NOT EXISTS 'shipped';
ALTER TABLE orders ADD COLUMN shipped_at timestamp with time zone;

-- downgrade
ALTER TABLE orders DROP COLUMN shipped_at;
