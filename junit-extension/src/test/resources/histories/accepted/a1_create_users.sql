-- create users
--
-- revision: a1
-- revises:

-- upgrade
CREATE TABLE users (id integer PRIMARY KEY);

-- downgrade
DROP TABLE users;
