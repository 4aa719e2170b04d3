import { expect, test } from 'vitest';
import type { Reader } from '#components/ui/reader.ts';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { DeclarationTimelineItem } from '#lib/domain/declarations/declaration.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { getTranslate } from '#lib/words/get-translate.ts';
import { toDeclarationSentence } from './declaration-sentence.ts';

const reader = {
  now: '2026-07-15T09:00:00.000Z' as Instant,
  today: '2026-07-15' as CalendarDay,
  timeZone: 'Europe/Amsterdam',
};
const statusSince = '2026-06-12T12:05:00.000Z' as Instant;
const created = [{ type: 'created' } as DeclarationTimelineItem];

function say(language: Reader['language'], declaration: Parameters<typeof toDeclarationSentence>[0]): string {
  return toDeclarationSentence(declaration, { ...reader, language }, getTranslate(language));
}

test('a control says since when customs is checking', () => {
  const declaration = { status: 'control', statusSince, timeline: created };
  expect(say('en', declaration)).toBe('Customs is checking documents or goods since 12 Jun 14:05.');
  expect(say('nl', declaration)).toBe('De douane controleert documenten of goederen, sinds 12 jun 14:05.');
});

test('a declaration whose creation nobody reported says so', () => {
  const declaration = { status: 'released', statusSince: null, timeline: [] };
  expect(say('en', declaration)).toBe(
    'Customs has released the goods. Its creation was never reported to us.',
  );
  expect(say('nl', declaration)).toBe(
    'De douane heeft de goederen vrijgegeven. Dat ze is aangemaakt, is ons nooit gemeld.',
  );
});

test('one known from an error alone has no status yet', () => {
  const declaration = { status: null, statusSince: null, timeline: [] };
  expect(say('en', declaration)).toBe('No status has been reported yet. It is known only from an error.');
  expect(say('nl', declaration)).toBe('Er is nog geen status gemeld. Ze is alleen bekend door een fout.');
});

test('a status outside the fourteen is said as it came', () => {
  const declaration = { status: 'exitConfirmed', statusSince: null, timeline: created };
  expect(say('nl', declaration)).toBe('De afzender meldt de status “exitConfirmed”.');
});
