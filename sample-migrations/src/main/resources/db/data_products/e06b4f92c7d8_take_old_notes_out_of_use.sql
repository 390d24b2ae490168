-- Take old notes out of use
--
-- revision:   e06b4f92c7d8
-- revises:    d58a07e3b1c9
-- created:    2025-05-06T09:00:00Z

-- upgrade
-- Phase one of two: the name says that nothing may use it, the rows stay. The drop is phase two, a release later.
ALTER TABLE data_products RENAME COLUMN old_notes TO old_notes_unused;
COMMENT ON COLUMN data_products.old_notes_unused IS 'unused since May 2025, to be dropped';

-- downgrade
COMMENT ON COLUMN data_products.old_notes_unused IS NULL;
ALTER TABLE data_products RENAME COLUMN old_notes_unused TO old_notes;
