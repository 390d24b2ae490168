-- Create documents
--
-- revision:   a47d30b6e918
-- revises:    61b8e4f07d2c
-- created:    2025-02-10T11:30:00Z

-- upgrade
CREATE TABLE "Document" (
    "id"        uuid NOT NULL DEFAULT gen_random_uuid(),
    "createdAt" timestamp with time zone NOT NULL DEFAULT now(),
    "title"     text NOT NULL,
    "content"   text,
    "userId"    uuid NOT NULL REFERENCES "User" ("id"),
    PRIMARY KEY ("id", "createdAt")
);
CREATE INDEX "ix_Document_userId" ON "Document" ("userId");

-- downgrade
DROP TABLE "Document";
