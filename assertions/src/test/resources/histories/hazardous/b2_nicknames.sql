-- forget nicknames
--
-- revision: b2
-- revises: a1

-- upgrade
ALTER TABLE users DROP COLUMN nickname;

-- downgrade
ALTER TABLE users ADD COLUMN nickname text;
