-- What a search finds by any part of it, apart from the rows it is about: those change with every message, their numbers
-- and references hardly ever. A row that is no more may leave its text behind; who finds it looks at the row itself.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE "search_texts" (
    "workspace_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "second_key" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "search_texts_pkey" PRIMARY KEY ("workspace_id","table_name","key","second_key")
);

-- The texts of rows that stand already are kept in portions while the process runs; until then searches read the lists.

CREATE INDEX "search_texts_of_bills" ON "search_texts" USING GIN ("text" gin_trgm_ops) WHERE "table_name" = 'bills';
CREATE INDEX "search_texts_of_containers" ON "search_texts" USING GIN ("text" gin_trgm_ops) WHERE "table_name" = 'containers';
CREATE INDEX "search_texts_of_container_exceptions" ON "search_texts" USING GIN ("text" gin_trgm_ops) WHERE "table_name" = 'container_exceptions';
CREATE INDEX "search_texts_of_declarations" ON "search_texts" USING GIN ("text" gin_trgm_ops) WHERE "table_name" = 'declarations';
CREATE INDEX "search_texts_of_shipments" ON "search_texts" USING GIN ("text" gin_trgm_ops) WHERE "table_name" = 'shipments';
