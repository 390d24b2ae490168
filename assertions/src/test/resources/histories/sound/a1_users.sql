-- add users
--
-- revision: a1

-- upgrade
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    mood mood DEFAULT 'sad',
    initial text GENERATED ALWAYS AS (left(name, 1)) STORED
);
CREATE FUNCTION total(first integer, second integer) RETURNS integer LANGUAGE sql AS 'SELECT first + second';
CREATE FUNCTION total(first integer) RETURNS integer LANGUAGE sql AS 'SELECT first';
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';

-- downgrade
DROP FUNCTION one();
DROP FUNCTION total(integer);
DROP FUNCTION total(integer, integer);
DROP TABLE users;
DROP TYPE mood;
