-- add roles
--
-- revision: b2
-- revises: a1

-- upgrade
ALTER TABLE users ADD COLUMN role varchar(50);
-- allow: add-unique because nobody uses it yet
CREATE UNIQUE INDEX ix_users_role ON users (role);
-- allow: create-index because nobody uses it yet
CREATE INDEX ix_users_name ON users (name);
-- allow: add-check because nobody uses it yet
ALTER TABLE users ADD CONSTRAINT users_name_check CHECK (name <> '');
CREATE TABLE "Order" ("user" bigint, "the ""key""" int, PRIMARY KEY ("user", "the ""key"""));
CREATE VIEW admins AS SELECT id FROM users WHERE role = 'admin';
CREATE MATERIALIZED VIEW names AS SELECT name FROM users;
CREATE SCHEMA audit;
CREATE TABLE audit.log (id int);
CREATE TABLE log (id int);

-- downgrade
DROP TABLE log;
DROP SCHEMA audit CASCADE;
DROP MATERIALIZED VIEW names;
DROP VIEW admins;
DROP TABLE "Order";
ALTER TABLE users DROP CONSTRAINT users_name_check;
DROP INDEX ix_users_name;
ALTER TABLE users DROP COLUMN role;
