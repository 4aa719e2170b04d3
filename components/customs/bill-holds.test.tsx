import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Reader } from '#components/ui/reader.ts';
import type { CalendarDay } from '#lib/domain/calendar-day.ts';
import type { BillStanding } from '#lib/domain/customs/bill-standing.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { getWords } from '#lib/words/catalogues.ts';
import type { en } from '#lib/words/en.ts';
import { BillHolds } from './bill-holds.tsx';

const bill: BillStanding = {
  billNumber: 'COSU6821734385',
  bucket: 'held',
  status: 'held',
  openHolds: [
    {
      code: '2O',
      rawCode: '2O',
      meaning: 'ISF hold: no ISF on file',
      effect: 'PLACE',
      agency: null,
      placedOn: '2026-07-12' as CalendarDay,
    },
  ],
  reasons: [],
};

function draw(language: Reader['language'], standing: BillStanding): string {
  const reader: Reader = {
    now: '2026-07-15T09:00:00.000Z' as Instant,
    today: '2026-07-15' as CalendarDay,
    timeZone: 'UTC',
    language,
  };
  // Of one shape in every language; the type of the messages is that of the English ones, word for word.
  const messages = getWords(language) as typeof en;
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={language} messages={messages} timeZone="UTC">
      <BillHolds bill={standing} reader={reader} />
    </NextIntlClientProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

test('the open holds of a bill say code, words, who must act and since when, in both languages', () => {
  expect(draw('en', bill)).toBe('2O ISF hold: no ISF on file ISF filer must act, since 12 Jul');
  expect(draw('nl', bill)).toBe('2O ISF-blokkade: geen ISF bekend ISF-indiener is aan zet, sinds 12 jul');
});

test('without an open hold the status and its reason stand there, and nothing where nothing stops', () => {
  const order: BillStanding = { ...bill, status: 'general-order', openHolds: [], reasons: ['Sent there.'] };
  expect(draw('en', order)).toBe('General order Sent to a general order warehouse. Sent there.');
  expect(draw('en', { ...bill, bucket: 'cleared', status: 'cleared', openHolds: [] })).toBe('');
});
