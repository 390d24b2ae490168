-- forget ids
--
-- revision: b2
-- revises: a1

-- upgrade
-- allow: drop-column because nobody asks for them
ALTER TABLE users DROP COLUMN id;

-- downgrade
ALTER TABLE users ADD COLUMN id integer;
