CREATE SCHEMA app;
CREATE TYPE app.state AS ENUM ('new', 'paid');
CREATE TYPE app.pair AS (a int, b text);
CREATE TYPE app.span AS RANGE (subtype = numeric);
CREATE DOMAIN app.mail AS text NOT NULL CHECK (VALUE LIKE '%@%' AND length(VALUE) BETWEEN 3 AND 99);
CREATE COLLATION app.german (provider = icu, locale = 'de-DE');
CREATE TABLE app.users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text COLLATE app.german NOT NULL,
    email app.mail UNIQUE,
    tags text[] DEFAULT '{}',
    made timestamptz DEFAULT now() NOT NULL,
    short text GENERATED ALWAYS AS (left(name, 3)) STORED,
    CONSTRAINT known CHECK (name IN ('a', 'b') OR (tags @> ARRAY['x'] AND email IS NOT NULL))
);
CREATE TABLE app.orders (
    id serial PRIMARY KEY,
    user_id bigint REFERENCES app.users ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    state app.state DEFAULT 'new' NOT NULL,
    total numeric(10,2) CHECK (total >= 0),
    EXCLUDE USING gist (int8range(user_id, user_id, '[]') WITH &&)
);
CREATE TABLE app.log (at date NOT NULL, user_id bigint REFERENCES app.users, text text, PRIMARY KEY (at, user_id)) PARTITION BY RANGE (at);
CREATE TABLE app.log_1 PARTITION OF app.log FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE app.log_rest PARTITION OF app.log DEFAULT;
CREATE INDEX ON app.log (text);
CREATE TABLE app.child (more int NOT NULL) INHERITS (app.users);
CREATE UNLOGGED TABLE app.cache (key text, value jsonb) WITH (fillfactor = 70);
CREATE INDEX ix_users_name ON app.users (lower(name) text_pattern_ops DESC NULLS LAST) INCLUDE (made) WHERE made > '2020-01-01 00:00+00';
CREATE STATISTICS app.correlated (dependencies, mcv) ON user_id, state FROM app.orders;
CREATE VIEW app.one AS SELECT id, name, email FROM app.users WHERE name <> '' AND users.id > 3;
CREATE VIEW app.aliased AS SELECT u.id, u.name AS "The Name" FROM app.users u ORDER BY u.name;
CREATE VIEW app.joined AS SELECT u.id, o.total, sum(o.total) OVER (PARTITION BY u.id) FROM app.users u LEFT JOIN app.orders o ON o.user_id = u.id;
CREATE VIEW app.nested AS SELECT total FROM app.orders WHERE EXISTS (SELECT 1 FROM app.users WHERE users.id = orders.user_id);
CREATE VIEW app.grouped AS SELECT state, count(*), extract(year FROM now()) FROM app.orders GROUP BY state HAVING count(*) > 1;
CREATE VIEW app.united AS SELECT id FROM app.users UNION ALL SELECT id FROM app.orders;
CREATE VIEW app.withs AS WITH few AS (SELECT id FROM app.users LIMIT 3) SELECT id FROM few;
CREATE MATERIALIZED VIEW app.totals AS SELECT user_id, sum(total) AS total FROM app.orders GROUP BY user_id;
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE FUNCTION app.twice(a int, b int DEFAULT 2) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE BEGIN ATOMIC SELECT a * b; END;
CREATE FUNCTION app.known(a bigint) RETURNS text LANGUAGE sql STABLE BEGIN ATOMIC SELECT name FROM app.users WHERE id = a; END;
CREATE PROCEDURE app.work(INOUT a int) LANGUAGE plpgsql AS 'BEGIN a := 1; END';
CREATE AGGREGATE app.product(int) (sfunc = int4mul, stype = int, initcond = '1');
CREATE TRIGGER touched BEFORE UPDATE OF name ON app.users FOR EACH ROW WHEN (old.name <> new.name) EXECUTE FUNCTION app.touch();
CREATE RULE kept AS ON DELETE TO app.cache DO INSTEAD NOTHING;
ALTER TABLE app.orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON app.orders USING (user_id = (SELECT id FROM app.users WHERE name = CURRENT_USER));
CREATE OPERATOR app.=== (leftarg = int, rightarg = int, function = int4eq, commutator = OPERATOR(app.===));
CREATE TEXT SEARCH CONFIGURATION app.words (COPY = pg_catalog.simple);
CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere OPTIONS (host 'x');
CREATE FOREIGN TABLE app.distant (id int NOT NULL) SERVER far;
CREATE PUBLICATION news FOR TABLE app.users, app.orders;
CREATE SUBSCRIPTION feed CONNECTION 'host=nowhere' PUBLICATION news WITH (connect = false, slot_name = NONE);
CREATE ROLE reader;
GRANT ALL ON app.users, app.orders TO reader;
GRANT ALL ON ALL TABLES IN SCHEMA app TO reader WITH GRANT OPTION;
GRANT SELECT (text) ON app.log TO reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT ALL ON TABLES TO reader;
COMMENT ON COLUMN app.users.name IS 'as it is said';
