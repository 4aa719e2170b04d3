-- What people did since an open list was drawn is found among what people did, however many years of it there are.
CREATE INDEX "trade_events_acts" ON "trade_events"("workspace_id", "subject_kind", "received_at") INCLUDE ("subject")
  WHERE "webhook_event_id" IS NULL;
