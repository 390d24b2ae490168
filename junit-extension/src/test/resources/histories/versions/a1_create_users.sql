-- create users
--
-- revision:   a1
-- revises:

-- upgrade
CREATE TABLE users (id bigint PRIMARY KEY, email text);

-- downgrade
DROP TABLE users;
