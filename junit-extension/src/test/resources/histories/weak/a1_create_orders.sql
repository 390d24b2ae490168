-- Create customers and orders
--
-- revision: a1
-- revises:

-- upgrade
CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL, email text);
CREATE INDEX ix_customers_name ON customers (name);
CREATE INDEX ix_customers_name_email ON customers (name, email);
CREATE TABLE orders (customer_id bigint NOT NULL REFERENCES customers, placed_at timestamptz NOT NULL);

-- downgrade
DROP TABLE orders;
DROP TABLE customers;
