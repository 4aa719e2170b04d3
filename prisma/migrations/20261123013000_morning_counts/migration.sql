-- CreateTable
CREATE TABLE "morning_counts" (
    "workspace_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "bucket" TEXT NOT NULL,
    "bills" INTEGER NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "morning_counts_pkey" PRIMARY KEY ("workspace_id","day","bucket")
);
