-- Create orders
--
-- revision:   4e1d70a9b2c6
-- revises:
-- created:    2025-02-01T09:00:00Z

-- upgrade
CREATE TABLE orders (
    id        bigint PRIMARY KEY,
    placed_at timestamp without time zone NOT NULL
);

-- downgrade
DROP TABLE orders;
