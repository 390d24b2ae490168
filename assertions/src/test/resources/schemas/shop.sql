CREATE ROLE reporting;
CREATE SCHEMA audit;
COMMENT ON SCHEMA audit IS 'who did what';
CREATE EXTENSION citext SCHEMA public VERSION '1.6';
CREATE DOMAIN mail AS text DEFAULT 'none@example.com' NOT NULL CONSTRAINT has_at CHECK (VALUE LIKE '%@%');
CREATE DOMAIN score AS integer;
CREATE SEQUENCE invoice_number AS integer START 1000 INCREMENT 10 MINVALUE 10 MAXVALUE 9990 CACHE 5 CYCLE;
CREATE TABLE orders (
    id serial PRIMARY KEY,
    "Note" text,
    total numeric(10,2)
);
COMMENT ON TABLE orders IS 'what was sold';
COMMENT ON COLUMN orders.total IS 'with tax';
GRANT SELECT, UPDATE ON orders TO reporting;
GRANT USAGE ON SCHEMA audit TO reporting WITH GRANT OPTION;
CREATE INDEX ix_orders_large ON orders (total) WHERE total > 1000;
ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT one_total UNIQUE (total) DEFERRABLE;
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY small ON orders AS RESTRICTIVE FOR SELECT TO reporting USING (total < 100);
CREATE POLICY own ON orders USING (true) WITH CHECK (total > 1);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER asleep BEFORE DELETE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE orders DISABLE TRIGGER asleep;
CREATE TABLE log (at date, "the, text" text) PARTITION BY RANGE (at);
CREATE MATERIALIZED VIEW totals AS SELECT total FROM orders;
CREATE INDEX ix_totals ON totals (total);
