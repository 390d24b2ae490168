-- forget users
--
-- revision: b2
-- revises: a1

-- upgrade
DROP TABLE users;

-- downgrade
CREATE TABLE users (id integer PRIMARY KEY);
