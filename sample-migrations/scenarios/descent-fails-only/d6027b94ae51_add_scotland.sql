-- Add Scotland
--
-- revision:   d6027b94ae51
-- revises:    9a35f8c0e17b
-- created:    2025-02-03T09:00:00Z

-- upgrade
INSERT INTO countries (code) VALUES ('GB-SCT') ON CONFLICT DO NOTHING;

-- downgrade
UPDATE countries SET code = code WHERE code = 'GB-SCT';
