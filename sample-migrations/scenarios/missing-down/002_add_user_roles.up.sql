ALTER TABLE users ADD COLUMN role varchar(50);
