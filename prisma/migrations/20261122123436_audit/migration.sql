-- CreateTable
CREATE TABLE "audit_entries" (
    "workspace_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSON,
    "after" JSON,
    "request_id" TEXT,
    "address" TEXT,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "seal" BYTEA NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("workspace_id","seq")
);

-- CreateTable
CREATE TABLE "audit_heads" (
    "workspace_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateIndex
CREATE INDEX "audit_entries_workspace_id_actor_id_seq_idx" ON "audit_entries"("workspace_id", "actor_id", "seq");

-- CreateIndex
CREATE INDEX "audit_entries_workspace_id_action_seq_idx" ON "audit_entries"("workspace_id", "action", "seq");

-- CreateIndex
CREATE INDEX "audit_entries_workspace_id_subject_kind_subject_seq_idx" ON "audit_entries"("workspace_id", "subject_kind", "subject", "seq");

-- CreateIndex
CREATE INDEX "audit_entries_workspace_id_at_seq_idx" ON "audit_entries"("workspace_id", "at", "seq");
