-- CreateTable
CREATE TABLE "view_digests" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "view_id" UUID NOT NULL,
    "view_name" TEXT NOT NULL,
    "audience_kind" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "daily_at" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "mail" BOOLEAN NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "view_digests_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "view_digest_readers" (
    "workspace_id" UUID NOT NULL,
    "digest_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "keys" TEXT[],
    "looked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "view_digest_readers_pkey" PRIMARY KEY ("workspace_id","digest_id","person_id")
);

-- CreateIndex
CREATE INDEX "view_digests_workspace_id_due_at_idx" ON "view_digests"("workspace_id", "due_at");

-- AddForeignKey
ALTER TABLE "view_digest_readers" ADD CONSTRAINT "view_digest_readers_workspace_id_digest_id_fkey" FOREIGN KEY ("workspace_id", "digest_id") REFERENCES "view_digests"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
