-- AlterTable
ALTER TABLE "people" ADD COLUMN     "language" TEXT;

-- Two or three letters (BCP 47), also of languages that this version does not speak.
ALTER TABLE "people" ADD CONSTRAINT "people_language" CHECK ("language" ~ '^[a-z]{2,3}$');
