-- Every list reads a range of one index: equality on what it is filtered by, then its order. All columns run one way, so
-- that the comparison of rows that resumes a list is a range too; a list read backwards uses the same index. Where a list
-- is asked for all buckets, groups or states, the few of them are merged. Partial indexes cost only the rows in them.

-- Bills
DROP INDEX "bills_workspace_id_bucket_last_event_at_bill_number_idx";
DROP INDEX "bills_workspace_id_last_event_at_bill_number_idx";
CREATE INDEX "bills_workspace_id_bucket_last_event_at_bill_number_idx" ON "bills"("workspace_id", "bucket", "last_event_at", "bill_number");
CREATE INDEX "bills_by_last_activity" ON "bills"("workspace_id", "bucket", (COALESCE("last_activity_on", DATE '0001-01-01')), "bill_number");
CREATE INDEX "bills_by_held_since" ON "bills"("workspace_id", "bucket", (COALESCE("held_since", DATE '9999-12-31')), "bill_number");
CREATE INDEX "bills_by_released_on" ON "bills"("workspace_id", "bucket", (COALESCE("released_on", DATE '0001-01-01')), "bill_number");
CREATE INDEX "bills_by_number_not_cleared" ON "bills"("workspace_id", "bucket", "bill_number") WHERE "bucket" <> 'cleared';
CREATE INDEX "bills_by_account" ON "bills"("workspace_id", "account", "last_event_at", "bill_number");
CREATE INDEX "bills_by_status" ON "bills"("workspace_id", "status", "last_event_at", "bill_number");

-- Holds
DROP INDEX "holds_workspace_id_open_code_idx";
CREATE INDEX "holds_open_by_code" ON "holds"("workspace_id", "code", "bill_number") WHERE "open";
CREATE INDEX "holds_open_by_agency" ON "holds"("workspace_id", "agency", "bill_number") WHERE "open";
CREATE INDEX "holds_lifted" ON "holds"("workspace_id", "closed_on", "placed_on") WHERE NOT "open";

-- Containers
DROP INDEX "containers_workspace_id_newest_last_event_at_container_numb_idx";
DROP INDEX "containers_workspace_id_newest_bucket_last_event_at_contain_idx";
DROP INDEX "containers_workspace_id_own_gates_open_bucket_last_free_day_idx";
CREATE INDEX "containers_by_last_event" ON "containers"("workspace_id", "bucket", "last_event_at", "container_number", "bill_number") WHERE "newest";
CREATE INDEX "containers_by_last_free_day" ON "containers"("workspace_id", "bucket", "last_free_day", "container_number", "bill_number") WHERE "newest";
CREATE INDEX "containers_by_number_not_cleared" ON "containers"("workspace_id", "bucket", "container_number", "bill_number") WHERE "newest" AND "bucket" <> 'cleared';
CREATE INDEX "containers_by_status" ON "containers"("workspace_id", "status", "last_event_at", "container_number", "bill_number") WHERE "newest";
CREATE INDEX "containers_inside_by_last_event" ON "containers"("workspace_id", "last_event_at", "container_number", "bill_number") WHERE "newest" AND NOT "out";
CREATE INDEX "containers_inside_by_last_free_day" ON "containers"("workspace_id", "last_free_day", "container_number", "bill_number") WHERE "newest" AND NOT "out";
CREATE INDEX "containers_at_risk" ON "containers"("workspace_id", "last_free_day", "container_number")
  WHERE "newest" AND NOT "out" AND ("bucket" IN ('held', 'conflict') OR "active_hold_count" > 0);
CREATE INDEX "containers_not_back" ON "containers"("workspace_id", "last_free_day", "container_number")
  WHERE "newest" AND "status" IS DISTINCT FROM 'EMPTY_RETURNED' AND "summary" ->> 'trackingStopped' <> 'true';
CREATE INDEX "containers_ready_by_last_free_day" ON "containers"("workspace_id", "last_free_day", "container_number", "bill_number")
  WHERE "newest" AND "own_gates_open" AND "bucket" = 'cleared';
CREATE INDEX "containers_ready_by_last_event" ON "containers"("workspace_id", "last_event_at", "container_number", "bill_number")
  WHERE "newest" AND "own_gates_open" AND "bucket" = 'cleared';
CREATE INDEX "containers_ready_by_number" ON "containers"("workspace_id", "container_number", "bill_number")
  WHERE "newest" AND "own_gates_open" AND "bucket" = 'cleared';

-- Container exceptions
DROP INDEX "container_exceptions_workspace_id_state_last_seen_at_id_idx";
DROP INDEX "container_exceptions_workspace_id_last_seen_at_id_idx";
CREATE INDEX "container_exceptions_workspace_id_state_last_seen_at_id_idx" ON "container_exceptions"("workspace_id", "state", "last_seen_at", "id");
CREATE INDEX "container_exceptions_by_opening" ON "container_exceptions"("workspace_id", "state", (COALESCE("opened_at", TIMESTAMPTZ '0001-01-01T00:00:00Z')), "id");
CREATE INDEX "container_exceptions_pending_by_day" ON "container_exceptions"("workspace_id", "state", "past_from", "id") WHERE "state" <> 'resolved';
CREATE INDEX "container_exceptions_pending_by_rank" ON "container_exceptions"("workspace_id", "state", "base_rank", "past_from", "id") WHERE "state" <> 'resolved';
CREATE INDEX "container_exceptions_pending_by_name" ON "container_exceptions"("workspace_id", "name", "past_from", "id") WHERE "state" <> 'resolved';
CREATE INDEX "container_exceptions_by_name" ON "container_exceptions"("workspace_id", "name", "last_seen_at", "id");
CREATE INDEX "container_exceptions_by_assignee" ON "container_exceptions"("workspace_id", "assignee", "last_seen_at", "id") WHERE "assignee" IS NOT NULL;
CREATE INDEX "container_exceptions_by_closing" ON "container_exceptions"("workspace_id", "closed_at") WHERE "state" = 'resolved';

-- Declarations
DROP INDEX "declarations_workspace_id_group_last_event_at_declaration_i_idx";
DROP INDEX "declarations_workspace_id_last_event_at_declaration_id_idx";
CREATE INDEX "declarations_workspace_id_group_last_event_at_declaration_i_idx" ON "declarations"("workspace_id", "group", "last_event_at", "declaration_id");
CREATE INDEX "declarations_workspace_id_group_error_count_declaration_id_idx" ON "declarations"("workspace_id", "group", "error_count", "declaration_id");
CREATE INDEX "declarations_by_status" ON "declarations"("workspace_id", "status", "last_event_at", "declaration_id");
CREATE INDEX "declarations_held" ON "declarations"("workspace_id", "last_event_at", "declaration_id") WHERE "held";

-- Shipments
DROP INDEX "shipments_workspace_id_last_event_at_shipment_id_idx";
CREATE INDEX "shipments_workspace_id_last_event_at_shipment_id_idx" ON "shipments"("workspace_id", "last_event_at", "shipment_id");
CREATE INDEX "shipments_workspace_id_status_last_event_at_shipment_id_idx" ON "shipments"("workspace_id", "status", "last_event_at", "shipment_id");

-- Raw messages
CREATE INDEX "webhook_events_workspace_id_source_id_idx" ON "webhook_events"("workspace_id", "source", "id");
CREATE INDEX "webhook_events_workspace_id_event_id_idx" ON "webhook_events"("workspace_id", "event", "id");

-- Rows that change all the time: free space comes back soon, and counts read their index alone.
ALTER TABLE "bills" SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "containers" SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "container_exceptions" SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "declarations" SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "holds" SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
