CREATE SCHEMA audit;
CREATE TYPE state AS ENUM ('NEW', 'PAID', 'SENT');
CREATE TABLE customers (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email       varchar(120) NOT NULL CONSTRAINT customers_email_unique UNIQUE,
    name        varchar(60) NOT NULL,
    status      varchar(20) NOT NULL CHECK (status IN ('GONE', 'ACTIVE', 'BLOCKED')),
    rating      smallint CHECK (rating BETWEEN 0 AND 2),
    balance     numeric(12,2) NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL DEFAULT now(),
    birthday    date,
    external_id uuid NOT NULL,
    profile     jsonb,
    nickname    text,
    active      boolean NOT NULL DEFAULT true,
    seen_at     timestamptz,
    score       double precision NOT NULL,
    weight      real NOT NULL,
    visits      integer NOT NULL,
    street      varchar(200),
    city        varchar(100),
    revision    bigint NOT NULL,
    legacy_code varchar(10)
);
COMMENT ON TABLE customers IS 'whoever buys';
COMMENT ON COLUMN customers.nickname IS 'as other customers see it';
CREATE INDEX ix_customers_status ON customers (status, created_at);
CREATE UNIQUE INDEX ux_customers_external ON customers (external_id);
CREATE TABLE customer_tags (
    customer_id bigint NOT NULL REFERENCES customers,
    tags        varchar(255)
);
CREATE TABLE products (
    code    varchar(20) PRIMARY KEY,
    vendor  varchar(255) NOT NULL,
    name    varchar(255) NOT NULL,
    stock   integer NOT NULL CONSTRAINT ck_products_stock CHECK (stock >= 0),
    picture bytea,
    CONSTRAINT uq_products_name UNIQUE (vendor, name)
);
CREATE SEQUENCE orders_seq INCREMENT BY 50;
CREATE TABLE orders (
    id          bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers ON DELETE CASCADE,
    state       state NOT NULL,
    net         integer NOT NULL,
    gross       integer GENERATED ALWAYS AS (net * 2) STORED
);
CREATE INDEX ix_orders_customer ON orders (customer_id);
CREATE TABLE order_products (
    order_id     bigint NOT NULL REFERENCES orders,
    product_code varchar(20) NOT NULL REFERENCES products,
    PRIMARY KEY (product_code, order_id)
);
CREATE TABLE audit.entries (
    id       uuid PRIMARY KEY,
    text     varchar(255) NOT NULL,
    about_id bigint REFERENCES orders
);
CREATE VIEW busy_customers AS SELECT customer_id, count(*) AS orders FROM orders GROUP BY customer_id;
