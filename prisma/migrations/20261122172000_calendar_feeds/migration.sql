-- CreateTable
CREATE TABLE "calendar_feeds" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feeds_digest_key" ON "calendar_feeds"("digest");

-- CreateIndex
CREATE INDEX "calendar_feeds_workspace_id_person_id_idx" ON "calendar_feeds"("workspace_id", "person_id");
