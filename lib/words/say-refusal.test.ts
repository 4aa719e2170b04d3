import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sayRefusal } from './say-refusal.ts';

const dutch = (text: string) => sayRefusal('nl', text);

test('a refusal is said in the language of the page, with what it is about', () => {
  expect(dutch('There is no such view.')).toBe('Deze weergave is er niet.');
  expect(dutch('No bill MEDU1234567 is known.')).toBe('B/L MEDU1234567 is niet bekend.');
  expect(
    dutch('Recorded. It was the last link by which you saw declaration 7, so you see it no longer.'),
  ).toMatch(/^Vastgelegd\. .* aangifte 7 /);
  expect(dutch('Ben has acted on it since.')).toBe('Ben heeft er sindsdien iets mee gedaan.');
  expect(dutch("The team's views are changed by administrators and coordinators.")).toMatch(/^De weergaven/);
});

test('a refusal within another one is said too', () => {
  expect(dutch('Done to 1 of 2. Not all: MEDU1234567: It is not known.')).toBe(
    'Gedaan bij 1 van 2. Niet bij alle: MEDU1234567: Het is niet bekend.',
  );
});

test('what was done before is told in the language of the page, and quotes people as they wrote it', () => {
  expect(dutch('It has changed since. Ann at 2026-07-12T14:30:00.000Z: Assigned to Ben. See the memo.')).toBe(
    'Het is intussen veranderd. Ann om 12 jul 2026 14:30 UTC: Toegewezen aan Ben. See the memo.',
  );
  expect(
    dutch(
      'It is resolved already. Reported at 2026-07-12T14:30:00.000Z: The container is out (full outgated). Reopen it first.',
    ),
  ).toBe(
    'Het is al opgelost. Gemeld om 12 jul 2026 14:30 UTC: De container is uitgereden (vol uitgereden). Heropen het eerst.',
  );
  expect(
    dutch('Done to 0 of 1. Not all: 7: It would be awake at once: 2026-07-12T14:30:00.000Z has passed.'),
  ).toBe(
    'Gedaan bij 0 van 1. Niet bij alle: 7: Het zou meteen terug zijn: 12 jul 2026 14:30 UTC is voorbij.',
  );
});

test('what is none of our sentences, and English on an English page, stays as it is', () => {
  expect(dutch('The carrier says no.')).toBe('The carrier says no.');
  expect(sayRefusal('en', 'There is no such view.')).toBe('There is no such view.');
});

/** What only commands, senders and logs are told. */
const NOT_OF_FORMS = /^lib\/(archive|database|webhooks\/(batcher|writer|write-in-halves)|testing|words)/;
const THROWN =
  /new (?:NotFound|NoLongerKept|Forbidden|Conflict|BadRequest|Invalid|TooMany|Unavailable|Unauthenticated)\(\s*(['"`])((?:\\.|(?!\1).)+)\1/gs;

test('every sentence with which the API refuses is known in Dutch', () => {
  const files = ['lib', 'app'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const thrown = files
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|generated/.test(file) && !NOT_OF_FORMS.test(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(THROWN)])
    .map(([, , text = '']) => text.replaceAll(/\$\{[^}]*\}/g, 'X'))
    // Without words of its own it says what somebody else said.
    .filter((text) => /[a-z] [a-z]/i.test(text));
  expect(thrown.length).toBeGreaterThan(80);
  expect(thrown.filter((text) => dutch(text) === text)).toEqual([]);
});
