-- widen id
--
-- revision: b2
-- revises: a1

-- upgrade
ALTER TABLE users ALTER COLUMN id TYPE bigint;

-- downgrade
ALTER TABLE users ALTER COLUMN id TYPE smallint;
