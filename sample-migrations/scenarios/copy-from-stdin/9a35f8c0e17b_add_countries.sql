-- Add countries
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
COPY countries (code) FROM STDIN;
DE
FR
\.

-- downgrade
DELETE FROM countries WHERE code IN ('DE', 'FR');
