-- How many rows of a table have a value: kept by whoever writes the rows, in the same transaction. The empty value says
-- that they were counted; without it they are counted anew by who asks.
CREATE TABLE "row_counts" (
    "workspace_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "rows" BIGINT NOT NULL,

    CONSTRAINT "row_counts_pkey" PRIMARY KEY ("workspace_id","table_name","value")
);
-- Few rows that change with every batch: they stay where they are.
ALTER TABLE "row_counts" SET (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

INSERT INTO "row_counts" SELECT "workspace_id", 'bills', "bucket", count(*) FROM "bills" GROUP BY 1, 3;
INSERT INTO "row_counts" SELECT "workspace_id", 'container_exceptions', "state", count(*) FROM "container_exceptions" GROUP BY 1, 3;
INSERT INTO "row_counts" SELECT "workspace_id", 'declarations', "group", count(*) FROM "declarations" GROUP BY 1, 3;
INSERT INTO "row_counts"
  SELECT workspace."id", counted.name, '', 0
    FROM "workspaces" AS workspace, unnest(ARRAY['bills', 'container_exceptions', 'declarations']) AS counted(name);
