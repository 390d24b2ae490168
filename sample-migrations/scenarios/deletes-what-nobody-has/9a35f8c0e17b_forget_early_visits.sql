-- Forget early visits
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
DELETE FROM visits WHERE at < '1900-01-01';

-- downgrade: irreversible because the early visits are gone
