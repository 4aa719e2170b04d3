-- AlterTable
ALTER TABLE "people" ADD COLUMN     "density" TEXT,
ADD COLUMN     "reference" TEXT;

ALTER TABLE "people" ADD CONSTRAINT "people_density" CHECK ("density" IN ('compact', 'normal', 'comfortable'));
ALTER TABLE "people" ADD CONSTRAINT "people_reference" CHECK ("reference" IN ('lrn', 'mrn', 'commercialReference'));
