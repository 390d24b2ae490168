-- revision: b2
-- revises: a1

-- upgrade
CREATE TABLE b2 (id integer);

-- downgrade
DROP TABLE b2;
