-- Merge roles and chats
--
-- revision: d4a9b7
-- revises: b2d4e6, c3e8f1
-- created: 2025-03-10T09:12:00Z

-- upgrade


-- downgrade

