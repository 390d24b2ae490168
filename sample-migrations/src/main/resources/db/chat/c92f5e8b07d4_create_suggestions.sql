-- Create suggestions
--
-- revision:   c92f5e8b07d4
-- revises:    a47d30b6e918
-- created:    2025-02-11T16:10:00Z

-- upgrade
CREATE TABLE "Suggestion" (
    "id"                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    "documentId"        uuid NOT NULL,
    "documentCreatedAt" timestamp with time zone NOT NULL,
    "originalText"      text NOT NULL,
    "suggestedText"     text NOT NULL,
    "isResolved"        boolean NOT NULL DEFAULT false,
    "userId"            uuid NOT NULL REFERENCES "User" ("id"),
    FOREIGN KEY ("documentId", "documentCreatedAt") REFERENCES "Document" ("id", "createdAt")
);
CREATE INDEX "ix_Suggestion_document" ON "Suggestion" ("documentId", "documentCreatedAt");

-- downgrade
DROP TABLE "Suggestion";
