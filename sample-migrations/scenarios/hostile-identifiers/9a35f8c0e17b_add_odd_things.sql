-- Add odd things
--
-- revision:   9a35f8c0e17b
-- revises:    4e1d70a9b2c6
-- created:    2025-02-02T09:00:00Z

-- upgrade
CREATE SCHEMA "Back office";
CREATE TABLE public."100% 🐘; DROP TABLE users; --" (
    "it's ""quoted""" integer
);
CREATE INDEX a_name_of_exactly_sixty_three_bytes_and_that_is_the_longest_one
    ON "order lines" ("ünit ""price""");
ALTER TABLE "order lines" ADD COLUMN "a.b c" text;
ALTER TABLE "order lines" ADD COLUMN "order" text;
ALTER TABLE "order lines" ADD COLUMN note text;

-- downgrade
ALTER TABLE "order lines" DROP COLUMN note;
