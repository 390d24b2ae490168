ALTER TABLE users ADD COLUMN role varchar(50);
CREATE INDEX ix_users_role ON users (role);
