-- revision: b1
-- revises: a1

-- upgrade
CREATE TABLE b1 (id integer);

-- downgrade
DROP TABLE b1;
