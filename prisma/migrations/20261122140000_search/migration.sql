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

INSERT INTO "search_texts" SELECT "workspace_id", 'bills', "bill_number", '', translate("search", ' -/', '') FROM "bills";
INSERT INTO "search_texts" SELECT "workspace_id", 'containers', "container_number", "bill_number", translate("search", ' -/', '') FROM "containers";
INSERT INTO "search_texts" SELECT "workspace_id", 'container_exceptions', "id"::text, '', translate("search", ' -/', '') FROM "container_exceptions";
INSERT INTO "search_texts" SELECT "workspace_id", 'declarations', "declaration_id", '', translate("search", ' -/', '') FROM "declarations";
INSERT INTO "search_texts" SELECT "workspace_id", 'shipments', "shipment_id", '', translate("search", ' -/', '') FROM "shipments";

CREATE INDEX "search_texts_of_bills" ON "search_texts" USING GIN ("text" gin_trgm_ops) WHERE "table_name" = 'bills';
CREATE INDEX "search_texts_of_containers" ON "search_texts" USING GIN ("text" gin_trgm_ops) WHERE "table_name" = 'containers';
CREATE INDEX "search_texts_of_container_exceptions" ON "search_texts" USING GIN ("text" gin_trgm_ops) WHERE "table_name" = 'container_exceptions';
CREATE INDEX "search_texts_of_declarations" ON "search_texts" USING GIN ("text" gin_trgm_ops) WHERE "table_name" = 'declarations';
CREATE INDEX "search_texts_of_shipments" ON "search_texts" USING GIN ("text" gin_trgm_ops) WHERE "table_name" = 'shipments';
