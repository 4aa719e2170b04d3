import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listSources } from '#lib/webhooks/sources.ts';

/** A sample message of a sender, byte for byte. */
export interface WebhookFixture {
  source: string;
  /** Its file's name without the ending: the event, and what is special about it. */
  name: string;
  body: Buffer;
}

/** The sample messages of a sender, or of all. */
export function listWebhookFixtures(source?: WebhookFixture['source']): WebhookFixture[] {
  if (source === undefined) return listSources().flatMap(({ name }) => listWebhookFixtures(name));
  return readdirSync(toPath(source, ''))
    .sort()
    .map((file) => ({
      source,
      name: file.replace(/\.json$/, ''),
      body: readFileSync(toPath(source, file)),
    }));
}

/** One sample message by its name, such as `customs.entry.status.updated`. */
export function readWebhookFixture(source: WebhookFixture['source'], name: string): Buffer {
  return readFileSync(toPath(source, `${name}.json`));
}

function toPath(source: WebhookFixture['source'], file: string): string {
  return fileURLToPath(new URL(`../webhooks/sources/${source}/fixtures/${file}`, import.meta.url));
}
