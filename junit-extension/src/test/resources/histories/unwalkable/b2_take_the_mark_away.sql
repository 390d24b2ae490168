-- take the mark away
--
-- revision: b2
-- revises: a1

-- upgrade
DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS NULL', current_database()); END $$;

-- downgrade
COMMENT ON TABLE users IS 'the mark stays away';
