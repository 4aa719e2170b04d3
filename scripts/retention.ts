import { parseArgs } from 'node:util';
import pg from 'pg';
import { CannotStart } from '#lib/cannot-start.ts';
import { useCommandDatabase } from '#lib/database/use-command-database.ts';
import { parseEnvironment } from '#lib/env.ts';
import { describeDrop } from '#lib/retention/describe-drop.ts';
import { dropOldMessages } from '#lib/retention/drop-old-messages.ts';
import { runCommand } from './run-command.ts';

// Drops the raw messages that RAW_RETENTION_MONTHS no longer keeps, as Clearhold itself does once a day.

const USAGE = `npm run retention
  --dry-run   tells what would go, and changes nothing

RAW_RETENTION_MONTHS=N        messages older than N months may go (default: all are kept for ever)
RAW_RETENTION_DROP=repeats    those repeats that no rebuild needs (default)
RAW_RETENTION_DROP=everything whole months, also what facts came from; the facts stay, a rebuild from raw loses its source`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { retention } = parseEnvironment(process.env);
  if (retention === null) throw new CannotStart('RAW_RETENTION_MONTHS is not set: all messages are kept.');
  const dryRun = values['dry-run'];
  return useCommandDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url, application_name: 'clearhold retention' });
    await client.connect();
    try {
      const report = await dropOldMessages(client, retention, { now: new Date(), dryRun });
      for (const line of describeDrop(report, dryRun)) console.log(line);
    } finally {
      await client.end();
    }
    return 0;
  });
});
