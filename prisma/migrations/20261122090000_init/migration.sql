-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "workspaces" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feeds" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feeds_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "webhook_events" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "feed_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "event" TEXT,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "delivery_attempt" INTEGER,
    "pending_retries" INTEGER,
    "content_key" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "headers" JSON NOT NULL,
    "body" BYTEA NOT NULL,
    "identifiers" TEXT[],

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "webhook_contents" (
    "workspace_id" UUID NOT NULL,
    "content_key" UUID NOT NULL,
    "webhook_event_id" UUID NOT NULL,

    CONSTRAINT "webhook_contents_pkey" PRIMARY KEY ("workspace_id","content_key")
);

-- CreateTable
CREATE TABLE "refused_webhooks" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT,
    "headers" JSON NOT NULL,
    "body" BYTEA NOT NULL,
    "sha256" BYTEA NOT NULL,

    CONSTRAINT "refused_webhooks_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "trade_events" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "content_key" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "happened_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "webhook_event_id" UUID,
    "data" JSON NOT NULL,

    CONSTRAINT "trade_events_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "bills" (
    "workspace_id" UUID NOT NULL,
    "bill_number" TEXT NOT NULL,
    "bucket" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "account" TEXT,
    "open_hold_codes" TEXT[],
    "held_since" DATE,
    "released_on" DATE,
    "last_activity_on" DATE,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,
    "search" TEXT NOT NULL,
    "link_keys" TEXT[],
    "summary" JSON NOT NULL,
    "state_digest" BYTEA NOT NULL,

    CONSTRAINT "bills_pkey" PRIMARY KEY ("workspace_id","bill_number")
);

-- CreateTable
CREATE TABLE "holds" (
    "workspace_id" UUID NOT NULL,
    "bill_number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT,
    "agency" TEXT,
    "placed_on" DATE,
    "closed_on" DATE,
    "closed_by" TEXT,
    "open" BOOLEAN NOT NULL,

    CONSTRAINT "holds_pkey" PRIMARY KEY ("workspace_id","bill_number","position")
);

-- CreateTable
CREATE TABLE "containers" (
    "workspace_id" UUID NOT NULL,
    "container_number" TEXT NOT NULL,
    "bill_number" TEXT NOT NULL,
    "newest" BOOLEAN NOT NULL,
    "status" TEXT,
    "bucket" TEXT,
    "active_hold_count" INTEGER,
    "own_gates_open" BOOLEAN NOT NULL,
    "last_free_day" DATE NOT NULL,
    "out" BOOLEAN NOT NULL,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,
    "search" TEXT NOT NULL,
    "summary" JSON NOT NULL,
    "state_digest" BYTEA NOT NULL,

    CONSTRAINT "containers_pkey" PRIMARY KEY ("workspace_id","container_number","bill_number")
);

-- CreateTable
CREATE TABLE "container_exceptions" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "container_number" TEXT NOT NULL,
    "bill_number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "episode" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "base_rank" INTEGER NOT NULL,
    "pressed_from" DATE NOT NULL,
    "pressed_rank" INTEGER NOT NULL,
    "past_from" DATE NOT NULL,
    "assignee" TEXT,
    "scac" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "search" TEXT NOT NULL,
    "summary" JSON NOT NULL,
    "state_digest" BYTEA NOT NULL,

    CONSTRAINT "container_exceptions_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "declarations" (
    "workspace_id" UUID NOT NULL,
    "declaration_id" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "status" TEXT,
    "held" BOOLEAN NOT NULL,
    "error_count" INTEGER NOT NULL,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,
    "search" TEXT NOT NULL,
    "link_keys" TEXT[],
    "confirmed_links" TEXT[],
    "rejected_links" TEXT[],
    "summary" JSON NOT NULL,
    "state_digest" BYTEA NOT NULL,

    CONSTRAINT "declarations_pkey" PRIMARY KEY ("workspace_id","declaration_id")
);

-- CreateTable
CREATE TABLE "declaration_errors" (
    "workspace_id" UUID NOT NULL,
    "declaration_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "error_type" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "declaration_errors_pkey" PRIMARY KEY ("workspace_id","declaration_id","position")
);

-- CreateTable
CREATE TABLE "shipments" (
    "workspace_id" UUID NOT NULL,
    "shipment_id" TEXT NOT NULL,
    "status" TEXT,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,
    "search" TEXT NOT NULL,
    "link_keys" TEXT[],
    "summary" JSON NOT NULL,
    "state_digest" BYTEA NOT NULL,

    CONSTRAINT "shipments_pkey" PRIMARY KEY ("workspace_id","shipment_id")
);

-- CreateTable
CREATE TABLE "change_versions" (
    "workspace_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "change_versions_pkey" PRIMARY KEY ("workspace_id","kind")
);

-- CreateIndex
CREATE INDEX "webhook_events_workspace_id_state_id_idx" ON "webhook_events"("workspace_id", "state", "id");

-- CreateIndex
CREATE INDEX "webhook_events_identifiers_idx" ON "webhook_events" USING GIN ("identifiers");

-- CreateIndex
CREATE INDEX "trade_events_workspace_id_subject_kind_subject_idx" ON "trade_events"("workspace_id", "subject_kind", "subject");

-- CreateIndex
CREATE INDEX "trade_events_workspace_id_webhook_event_id_idx" ON "trade_events"("workspace_id", "webhook_event_id");

-- CreateIndex
CREATE INDEX "bills_workspace_id_bucket_last_event_at_bill_number_idx" ON "bills"("workspace_id", "bucket", "last_event_at" DESC, "bill_number");

-- CreateIndex
CREATE INDEX "bills_workspace_id_last_event_at_bill_number_idx" ON "bills"("workspace_id", "last_event_at" DESC, "bill_number");

-- CreateIndex
CREATE INDEX "bills_link_keys_idx" ON "bills" USING GIN ("link_keys");

-- CreateIndex
CREATE INDEX "bills_open_hold_codes_idx" ON "bills" USING GIN ("open_hold_codes");

-- CreateIndex
CREATE INDEX "holds_workspace_id_open_code_idx" ON "holds"("workspace_id", "open", "code");

-- CreateIndex
CREATE INDEX "containers_workspace_id_bill_number_idx" ON "containers"("workspace_id", "bill_number");

-- CreateIndex
CREATE INDEX "containers_workspace_id_newest_last_event_at_container_numb_idx" ON "containers"("workspace_id", "newest", "last_event_at" DESC, "container_number", "bill_number");

-- CreateIndex
CREATE INDEX "containers_workspace_id_newest_bucket_last_event_at_contain_idx" ON "containers"("workspace_id", "newest", "bucket", "last_event_at" DESC, "container_number");

-- CreateIndex
CREATE INDEX "containers_workspace_id_own_gates_open_bucket_last_free_day_idx" ON "containers"("workspace_id", "own_gates_open", "bucket", "last_free_day");

-- CreateIndex
CREATE INDEX "container_exceptions_workspace_id_container_number_bill_num_idx" ON "container_exceptions"("workspace_id", "container_number", "bill_number");

-- CreateIndex
CREATE INDEX "container_exceptions_workspace_id_state_last_seen_at_id_idx" ON "container_exceptions"("workspace_id", "state", "last_seen_at" DESC, "id");

-- CreateIndex
CREATE INDEX "container_exceptions_workspace_id_last_seen_at_id_idx" ON "container_exceptions"("workspace_id", "last_seen_at" DESC, "id");

-- CreateIndex
CREATE INDEX "declarations_workspace_id_group_last_event_at_declaration_i_idx" ON "declarations"("workspace_id", "group", "last_event_at" DESC, "declaration_id");

-- CreateIndex
CREATE INDEX "declarations_workspace_id_last_event_at_declaration_id_idx" ON "declarations"("workspace_id", "last_event_at" DESC, "declaration_id");

-- CreateIndex
CREATE INDEX "declarations_link_keys_idx" ON "declarations" USING GIN ("link_keys");

-- CreateIndex
CREATE INDEX "declarations_confirmed_links_idx" ON "declarations" USING GIN ("confirmed_links");

-- CreateIndex
CREATE INDEX "declaration_errors_workspace_id_error_type_pattern_idx" ON "declaration_errors"("workspace_id", "error_type", "pattern");

-- CreateIndex
CREATE INDEX "shipments_workspace_id_last_event_at_shipment_id_idx" ON "shipments"("workspace_id", "last_event_at" DESC, "shipment_id");

-- CreateIndex
CREATE INDEX "shipments_link_keys_idx" ON "shipments" USING GIN ("link_keys");

-- AddForeignKey
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration_errors" ADD CONSTRAINT "declaration_errors_workspace_id_declaration_id_fkey" FOREIGN KEY ("workspace_id", "declaration_id") REFERENCES "declarations"("workspace_id", "declaration_id") ON DELETE CASCADE ON UPDATE CASCADE;
