import { parseArgs } from 'node:util';
import { CannotStart } from '#lib/cannot-start.ts';
import { useCommandDatabase } from '#lib/database/use-command-database.ts';
import { ensureDataDirectory } from '#lib/server/data-directory.ts';
import { seedGrowth } from './growth/seed-growth.ts';
import { runCommand } from './run-command.ts';

// Fills an empty database with as many containers as are asked for, and with everything that was said about them.

const USAGE = `npm run seed-growth
  --containers N    so many containers (default: 1000000), each with some ten facts or more
  --boxes N         the most containers under one bill (default: 1)
  --stories N       so many different bills, the others are copies under other names (default: 2000)
  --raw-every N     every so manieth bill keeps its raw messages as well (default: 10)

Fills the database of DATABASE_URL, else that of DATA_DIR. It must be empty, and when this is interrupted it is of no use.`;

await runCommand(seed);

async function seed(): Promise<number> {
  const { values } = parseArgs({
    options: {
      containers: { type: 'string', default: '1000000' },
      boxes: { type: 'string', default: '1' },
      stories: { type: 'string', default: '2000' },
      'raw-every': { type: 'string', default: '10' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const growth = {
    containers: toCount('containers', values.containers),
    boxes: toCount('boxes', values.boxes),
    stories: toCount('stories', values.stories),
    rawEvery: toCount('raw-every', values['raw-every']),
  };
  const seeded = await useCommandDatabase((url) => seedGrowth(url, growth, console.log), ensureDataDirectory);
  for (const [table, rows] of Object.entries(seeded)) console.log(`${String(rows).padStart(11)}  ${table}`);
  return 0;
}

function toCount(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new CannotStart(`--${name} must be a whole number from 1.`);
}
