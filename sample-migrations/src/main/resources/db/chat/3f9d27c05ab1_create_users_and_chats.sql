-- Create users and chats
--
-- revision:   3f9d27c05ab1
-- revises:
-- created:    2025-01-13T10:20:00Z

-- upgrade
CREATE TABLE "User" (
    "id"       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    "email"    varchar(64) NOT NULL,
    "password" varchar(64)
);
CREATE TABLE "Chat" (
    "id"         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    "createdAt"  timestamp with time zone NOT NULL DEFAULT now(),
    "title"      text NOT NULL,
    "userId"     uuid NOT NULL REFERENCES "User" ("id"),
    "visibility" varchar NOT NULL DEFAULT 'private' CHECK ("visibility" IN ('public', 'private'))
);
CREATE INDEX "ix_Chat_userId" ON "Chat" ("userId");

-- downgrade
DROP TABLE "Chat";
DROP TABLE "User";
