import { expect, test } from 'vitest';
import { listHostileBodies } from '#lib/testing/hostile-bodies.ts';
import { findSource } from './sources.ts';
import { translateMessage } from './translate-message.ts';

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
      if (translated.state === 'quarantined') expect(translated.reason).toMatch(/^[^\0]{5,200}[.?]$/);
      // What the database's text and JSON cannot hold must be gone by now.
      expect(JSON.stringify(translated)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      expect(Buffer.compare(before, body)).toBe(0);
    }
    expect([...states].sort()).toEqual(['processed', 'quarantined', 'unrecognised']);
  },
);
