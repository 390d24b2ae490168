-- Keep orders in the order of their days
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
CREATE TABLE orders_sorted (LIKE orders INCLUDING ALL);
INSERT INTO orders_sorted SELECT * FROM orders ORDER BY placed_at;
DROP TABLE orders;
ALTER TABLE orders_sorted RENAME TO orders;
ALTER INDEX orders_sorted_pkey RENAME TO orders_pkey;

-- downgrade: irreversible because the order of the rows is no part of the schema
