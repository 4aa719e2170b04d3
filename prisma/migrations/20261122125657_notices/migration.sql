-- CreateTable
CREATE TABLE "job_runs" (
    "job" TEXT NOT NULL,
    "last_started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_ended_at" TIMESTAMPTZ(3),
    "last_state" TEXT NOT NULL,
    "last_result" TEXT,
    "runs" BIGINT NOT NULL DEFAULT 0,
    "failures" BIGINT NOT NULL DEFAULT 0,
    "failures_in_a_row" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "job_runs_pkey" PRIMARY KEY ("job")
);

-- CreateTable
CREATE TABLE "job_positions" (
    "workspace_id" UUID NOT NULL,
    "job" TEXT NOT NULL,
    "position" TEXT NOT NULL,

    CONSTRAINT "job_positions_pkey" PRIMARY KEY ("workspace_id","job")
);

-- CreateTable
CREATE TABLE "notice_rules" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "settings" JSON NOT NULL,
    "audience_kind" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "mail" BOOLEAN NOT NULL,
    "daily_at" TEXT,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "primed_at" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_rules_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "notice_states" (
    "workspace_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "states" TEXT[],

    CONSTRAINT "notice_states_pkey" PRIMARY KEY ("workspace_id","subject_kind","subject")
);

-- CreateTable
CREATE TABLE "notices" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "notice_recipients" (
    "workspace_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mail_due_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),
    "mail_attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "notice_recipients_pkey" PRIMARY KEY ("workspace_id","person_id","notice_id")
);

-- CreateTable
CREATE TABLE "outbound_webhooks" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "sealed_secret" BYTEA NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),
    "disabled_reason" TEXT,
    "failing_since" TIMESTAMPTZ(3),
    "failures_in_a_row" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "outbound_webhooks_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "outbound_deliveries" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "attempted_at" TIMESTAMPTZ(3),
    "milliseconds" INTEGER,
    "status" INTEGER,
    "request_head" TEXT,
    "response_head" TEXT,
    "error" TEXT,
    "replay_of" UUID,

    CONSTRAINT "outbound_deliveries_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "broker_links" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "broker" TEXT NOT NULL,
    "message" TEXT,
    "scope" JSON NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "answers" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "broker_links_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "notices_workspace_id_rule_id_subject_kind_subject_state_key" ON "notices"("workspace_id", "rule_id", "subject_kind", "subject", "state");

-- CreateIndex
CREATE INDEX "notice_recipients_workspace_id_notice_id_idx" ON "notice_recipients"("workspace_id", "notice_id");

-- CreateIndex
CREATE INDEX "notice_recipients_workspace_id_mail_due_at_idx" ON "notice_recipients"("workspace_id", "mail_due_at");

-- CreateIndex
CREATE INDEX "outbound_deliveries_workspace_id_webhook_id_id_idx" ON "outbound_deliveries"("workspace_id", "webhook_id", "id");

-- CreateIndex
CREATE INDEX "outbound_deliveries_workspace_id_due_at_idx" ON "outbound_deliveries"("workspace_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "broker_links_digest_key" ON "broker_links"("digest");

-- AddForeignKey
ALTER TABLE "notice_recipients" ADD CONSTRAINT "notice_recipients_workspace_id_notice_id_fkey" FOREIGN KEY ("workspace_id", "notice_id") REFERENCES "notices"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbound_deliveries" ADD CONSTRAINT "outbound_deliveries_workspace_id_webhook_id_fkey" FOREIGN KEY ("workspace_id", "webhook_id") REFERENCES "outbound_webhooks"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
