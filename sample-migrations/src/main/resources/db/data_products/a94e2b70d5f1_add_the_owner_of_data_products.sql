-- Add the owner of data products, still optional
--
-- revision:   a94e2b70d5f1
-- revises:    81d3f6a5c07e
-- created:    2025-03-04T10:00:00Z

-- upgrade
-- Step one of three: rows that are there have no owner yet.
ALTER TABLE data_products ADD COLUMN owner_email varchar(255);

-- downgrade
ALTER TABLE data_products DROP COLUMN owner_email;
