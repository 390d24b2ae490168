-- Create orders
--
-- revision:   d6027b94ae51
-- revises:    4e1d70a9b2c6
-- created:    2025-02-03T09:00:00Z
-- author:     the orders team

-- upgrade
CREATE TABLE orders (id bigint PRIMARY KEY);

-- downgrade
DROP TABLE orders;
