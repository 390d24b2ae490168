-- add chats
--
-- revision: c3
-- revises: b2

-- upgrade
CREATE TABLE chats (id integer);

-- downgrade
DROP TABLE chats;
DROP TABLE
  rooms;
