-- Require explanations of questions
--
-- revision:   d40b8f16e92a
-- revises:    92c7e5b3f0d4
-- created:    2025-03-03T12:00:00Z

-- upgrade
-- Rows without an explanation get the default before it is required.
UPDATE questions SET explanation = '' WHERE explanation IS NULL;
ALTER TABLE questions ALTER COLUMN explanation SET DEFAULT '';
ALTER TABLE questions ALTER COLUMN explanation SET NOT NULL;

-- downgrade
ALTER TABLE questions ALTER COLUMN explanation DROP NOT NULL;
ALTER TABLE questions ALTER COLUMN explanation DROP DEFAULT;
