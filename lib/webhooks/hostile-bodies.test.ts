import { expect, test } from 'vitest';
import { listHostileBodies } from '#lib/testing/hostile-bodies.ts';
import { findSource } from './sources.ts';
import { type TranslatedMessage, translateMessage } from './translate-message.ts';

/** What no text and no JSON of the database can hold. */
const UNSTORABLE = /\\u0000|\\ud[89a-f]/i;

function isQuiteRight({ state, reason, facts }: TranslatedMessage): boolean {
  if (UNSTORABLE.test(JSON.stringify([reason, facts]))) return false;
  if (state === 'quarantined') return facts.length === 0 && /^.{5,200}[.?]$/.test(reason ?? '');
  return state === 'processed' ? facts.length === 1 : reason !== null;
}

test.each(['opentrack', 'eaze'] as const)(
  'whatever stands in whichever field of a message of %s, it is translated or quarantined with a reason',
  (name) => {
    const source = findSource(name);
    if (!source) throw new Error(`no source ${name}`);
    const states = new Set<string>();
    for (const body of listHostileBodies(name)) {
      const before = Buffer.from(body);
      const translated = translateMessage(source, body, '01980000-0000-7000-8000-000000000001');
      states.add(translated.state);
      if (!isQuiteRight(translated)) expect.fail(`${Buffer.from(body)} became ${JSON.stringify(translated)}`);
      if (Buffer.compare(before, body) !== 0) expect.fail('the raw bytes changed');
    }
    expect([...states].sort()).toEqual(['processed', 'quarantined', 'unrecognised']);
  },
  30_000,
);
