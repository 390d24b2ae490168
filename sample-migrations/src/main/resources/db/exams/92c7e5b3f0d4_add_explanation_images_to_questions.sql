-- Add explanation images to questions
--
-- revision:   92c7e5b3f0d4
-- revises:    5f82d1a07b3c
-- created:    2025-02-14T12:00:00Z

-- upgrade
ALTER TABLE questions ADD COLUMN explanation_image varchar(500);

-- downgrade
ALTER TABLE questions DROP COLUMN explanation_image;
