-- Add the status of data products
--
-- revision:   81d3f6a5c07e
-- revises:    4c7a19e0b2d6
-- created:    2025-02-18T09:30:00Z

-- upgrade
ALTER TABLE data_products ADD COLUMN status varchar(20) NOT NULL DEFAULT 'draft';
ALTER TABLE data_products ADD CONSTRAINT ck_data_products_status CHECK (status IN ('draft', 'active', 'retired'));

-- downgrade
ALTER TABLE data_products DROP COLUMN status;
