CREATE SCHEMA billing;
CREATE TYPE state AS ENUM ('new', 'shipped', 'paid', 'returned');
CREATE SEQUENCE invoice_number INCREMENT 10 CACHE 20;
CREATE TABLE customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL UNIQUE,
    phone text
);
CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    state state NOT NULL DEFAULT 'paid',
    total numeric(12,2) CHECK (total >= 0),
    note varchar(200) NOT NULL DEFAULT ''
);
CREATE INDEX ix_orders_open ON orders (customer_id) WHERE state IN ('new', 'paid');
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_orders ON orders USING (customer_id = current_setting('app.customer', true)::bigint);
COMMENT ON TABLE orders IS 'what was sold and paid';
GRANT SELECT ON orders TO reporting;
CREATE TABLE audit_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    who text
);
CREATE INDEX ix_audit_log_at ON audit_log (at);
CREATE TABLE billing.bills (
    id bigint PRIMARY KEY DEFAULT nextval('invoice_number'),
    order_id bigint REFERENCES orders,
    sent_at timestamptz
);
CREATE VIEW open_orders AS
    SELECT o.id, o.total, c.email FROM orders o JOIN customers c ON c.id = o.customer_id
    WHERE o.state IN ('new', 'paid');
CREATE FUNCTION discounted(total numeric, percent integer) RETURNS numeric LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    factor numeric := 1 - percent / 100.0;
BEGIN
    IF percent > 70 THEN
        RAISE EXCEPTION 'too much';
    END IF;
    RETURN round(total * factor, 2);
END
$$;
