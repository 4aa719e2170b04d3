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
const created = [{ type: 'created', status: 'new', at: null } as DeclarationTimelineItem];

const nothingElse = { group: 'in-progress', mrn: null, invalidatedAt: null, errors: [] } as const;

type Told = Parameters<typeof toDeclarationSentence>[0];

function say(
  language: Reader['language'],
  told: Partial<Told> & Pick<Told, 'status' | 'statusSince' | 'timeline'>,
): string {
  const declaration = { ...nothingElse, errors: [], ...told };
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

const refusedAt = '2026-07-15T00:11:00.000Z' as Instant;
const refusal = (message: string) => ({ errorType: 'CUSTOMS_ERR', message, at: refusedAt });
const ready = {
  status: 'readyToDeclare',
  statusSince: '2026-07-15T00:06:00.000Z' as Instant,
  group: 'action-needed',
  timeline: [
    { type: 'created', status: 'new', at: '2026-07-15T00:00:00.000Z' },
    { type: 'status_updated', status: 'readyToDeclare', at: '2026-07-15T00:06:00.000Z' },
  ] as DeclarationTimelineItem[],
  errors: [
    refusal("Element 'CommodityCode': The value '99286530' is not a valid HS code."),
    refusal('The EORI number is not valid.'),
  ],
} as const;

test('one that was rejected after its last status says so first, what is wrong, and what is to be done', () => {
  const declaration = { ...ready, errors: [...ready.errors] };
  expect(say('en', declaration)).toBe(
    "Customs rejected what the declaration says, 02:11: “CommodityCode '99286530' is not a valid HS code”, and 1 more error. The declarant looks at the newest error and mends it. The last status that was reported is “Ready to declare”, since 02:06.",
  );
  expect(say('nl', declaration)).toMatch(
    /^De douane heeft de inhoud van de aangifte afgewezen, 02:11: “CommodityCode '99286530' is not a valid HS code”, en nog 1 fout\. .+ De laatst gemelde status is “Klaar om in te dienen”, sinds 02:06\.$/,
  );
});

test('a control goes on, whatever else was found wrong', () => {
  const checked = { ...ready, status: 'control', errors: [refusal('The EORI number is not valid.')] };
  expect(say('en', checked)).toMatch(
    /^Customs rejected .+ Customs is checking documents or goods since 02:06\.$/,
  );
});

test('a status that was said after the error has the first word again', () => {
  const errors = ready.errors.map((error) => ({ ...error, at: '2026-07-15T00:05:00.000Z' as Instant }));
  expect(say('en', { ...ready, group: 'in-progress', errors })).toBe(
    'The declaration is complete and ready to be sent since 02:06.',
  );
});

test('a long message is cut where it would drown the rest', () => {
  const errors = [refusal('x'.repeat(5_000))];
  expect(say('en', { ...ready, errors }).length).toBeLessThan(700);
});

test('one known from an error alone says what the error is', () => {
  const declaration = { status: null, statusSince: null, timeline: [], group: 'action-needed' as const };
  expect(say('en', { ...declaration, errors: [refusal('The EORI number is not valid.')] })).toContain(
    '“The EORI number is not valid”. The declarant looks at the newest error and mends it. No status has been reported yet.',
  );
});
