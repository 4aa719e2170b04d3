-- How long declarations usually stay in each status, kept so that a page need not look through their history.
CREATE TABLE "usual_stays" (
    "workspace_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "stays" INTEGER NOT NULL,
    "half_seconds" INTEGER NOT NULL,
    "most_seconds" INTEGER NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "usual_stays_pkey" PRIMARY KEY ("workspace_id","status")
);
