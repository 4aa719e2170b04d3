import { afterAll } from 'vitest';
import { closeSharedDatabase } from '#lib/database/database.ts';
import { createTestDatabase } from './test-database.ts';

// Runs before each `*.db.test.ts`: the file works on a database of its own through `getDatabase()`.
const database = await createTestDatabase();
process.env.DATABASE_URL = database.url;

afterAll(async () => {
  await closeSharedDatabase();
  await database.drop();
});
