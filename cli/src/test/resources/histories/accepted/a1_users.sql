-- add users
--
-- revision: a1

-- upgrade
CREATE TABLE users (id integer);

-- downgrade
DROP TABLE users;
