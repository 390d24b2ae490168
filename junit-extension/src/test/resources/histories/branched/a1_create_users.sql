-- create users
--
-- revision: a1
-- revises:

-- upgrade
CREATE TABLE users (id integer PRIMARY KEY, email varchar(100));

-- downgrade
DROP TABLE users;
