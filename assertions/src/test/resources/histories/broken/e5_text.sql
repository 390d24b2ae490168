-- add text
--
-- revision: e5
-- revises: d4

-- upgrade
ALTER TABLE messages ADD COLUMN text text;

-- downgrade
ALTER TABLE messages DROP COLUMN text;
