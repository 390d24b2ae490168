-- Require the owner of data products
--
-- revision:   c31f9d64a8b0
-- revises:    b7205c8e1f43
-- created:    2025-03-12T10:00:00Z

-- upgrade
-- Step three of three, after the application writes an owner for every new row.
ALTER TABLE data_products ALTER COLUMN owner_email SET NOT NULL;

-- downgrade
ALTER TABLE data_products ALTER COLUMN owner_email DROP NOT NULL;
