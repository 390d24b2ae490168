CREATE ROLE reporting;
CREATE SCHEMA billing;
CREATE TYPE state AS ENUM ('new', 'paid', 'shipped', 'returned');
CREATE SEQUENCE invoice_number INCREMENT 1 CACHE 1;
CREATE TABLE customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL UNIQUE,
    phone text
);
CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    state state NOT NULL DEFAULT 'new',
    total numeric(10,2) CHECK (total >= 0),
    note varchar(200) DEFAULT ''
);
CREATE INDEX ix_orders_open ON orders (customer_id) WHERE state = 'new';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_orders ON orders USING (customer_id = current_setting('app.customer')::bigint);
COMMENT ON TABLE orders IS 'what was sold';
CREATE TABLE coupons (
    code text PRIMARY KEY,
    percent integer NOT NULL CHECK (percent BETWEEN 1 AND 99),
    customer_id bigint REFERENCES customers
);
CREATE INDEX ix_coupons_customer ON coupons (customer_id);
CREATE TABLE billing.invoices (
    id bigint PRIMARY KEY DEFAULT nextval('invoice_number'),
    order_id bigint REFERENCES orders,
    sent_at timestamptz
);
CREATE VIEW open_orders AS
    SELECT o.id, o.total, c.email FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.state = 'new';
CREATE FUNCTION discounted(total numeric, percent integer) RETURNS numeric LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    factor numeric := 1 - percent / 100.0;
BEGIN
    IF percent > 50 THEN
        RAISE EXCEPTION 'too much';
    END IF;
    RETURN round(total * factor, 2);
END
$$;
