-- create users
--
-- revision: a1
-- revises:

-- upgrade
CREATE TABLE users (id integer PRIMARY KEY, nickname text);

-- downgrade
DROP TABLE users;
