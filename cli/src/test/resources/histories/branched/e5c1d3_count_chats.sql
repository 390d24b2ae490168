-- Count chats
--
-- revision: e5c1d3
-- revises: d4a9b7
-- created: 2025-03-10T09:12:00Z

-- upgrade
ALTER TABLE chats ADD COLUMN count integer;

-- downgrade
ALTER TABLE chats DROP COLUMN count;
