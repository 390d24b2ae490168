-- Create orders
--
-- revision:   4e1d70a9b2c6
-- revises:
-- created:    2025-02-01T09:00:00Z

-- upgrade
CREATE TYPE order_status AS ENUM ('open', 'paid');
CREATE TABLE orders (
    id     bigint PRIMARY KEY,
    status order_status NOT NULL DEFAULT 'open'
);

-- downgrade
DROP TABLE orders;
DROP TYPE order_status;
