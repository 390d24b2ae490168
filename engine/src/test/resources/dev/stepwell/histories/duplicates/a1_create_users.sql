-- Create users
--
-- revision: a1

-- upgrade
CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL);
CREATE TABLE chats (id integer PRIMARY KEY, owner integer NOT NULL REFERENCES users);

-- downgrade
DROP TABLE chats;
DROP TABLE users;
