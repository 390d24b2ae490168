-- Widen the quantity
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
ALTER TABLE orders ALTER COLUMN quantity TYPE bigint;

-- downgrade
ALTER TABLE orders ADD COLUMN small_quantity integer;
UPDATE orders SET small_quantity = quantity;
ALTER TABLE orders DROP COLUMN quantity;
ALTER TABLE orders RENAME COLUMN small_quantity TO quantity;
