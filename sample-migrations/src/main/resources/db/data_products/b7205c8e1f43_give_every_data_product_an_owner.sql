-- Give every data product an owner
--
-- revision:   b7205c8e1f43
-- revises:    a94e2b70d5f1
-- created:    2025-03-05T10:00:00Z

-- upgrade
-- Step two of three: rows only.
UPDATE data_products SET owner_email = 'unowned@example.com' WHERE owner_email IS NULL;

-- downgrade
UPDATE data_products SET owner_email = NULL WHERE owner_email = 'unowned@example.com';
