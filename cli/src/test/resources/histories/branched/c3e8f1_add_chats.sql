-- Add chats
--
-- revision: c3e8f1
-- revises: a1f0c2
-- created: 2025-03-10T09:12:00Z

-- upgrade
CREATE TABLE chats (id integer);

-- downgrade
DROP TABLE chats;
