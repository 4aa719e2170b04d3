import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// A zone with an odd offset: code that forgets that a day is not an instant fails loudly.
process.env.TZ = 'Asia/Kathmandu';

const EVERYWHERE = ['lib/**', 'app/**', 'components/**', 'scripts/**'];

export default defineConfig({
  test: {
    // Also on two cores: a file mostly waits, for PostgreSQL or for its own modules.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: EVERYWHERE.map((folder) => `${folder}/*.test.{ts,tsx}`),
          exclude: ['**/node_modules/**', '**/*.db.test.ts'],
          // Thousands of histories a test, also on a machine that is busy with something else.
          testTimeout: process.env.HISTORIES ? 3_600_000 : 60_000,
        },
      },
      {
        test: {
          name: 'database',
          include: EVERYWHERE.map((folder) => `${folder}/*.db.test.ts`),
          globalSetup: './lib/testing/test-server.ts',
          setupFiles: ['./lib/testing/database-per-file.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
