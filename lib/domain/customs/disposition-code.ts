import { z } from 'zod';
import table from './disposition-codes.json' with { type: 'json' };

/** What a disposition code does to a bill; the words are explained in `disposition-codes.json`. */
export const DispositionEffect = z.enum([
  'PLACE',
  'REMOVE',
  'EXAM',
  'RELEASE',
  'REVOKE',
  'DENY',
  'SEIZE',
  'GENERAL_ORDER',
  'MOVE',
  'MOVE_CANCEL',
  'LOAD_STOP',
  'LOAD_OK',
  'ISF',
  'QUANTITY',
  'FTZ',
  'INFO',
]);
export type DispositionEffect = z.infer<typeof DispositionEffect>;

const DispositionCode = z.object({
  code: z.string(),
  meaning: z.string(),
  effects: z.array(DispositionEffect),
  closes: z.array(z.string()).default([]),
  agency: z.string().nullable().default(null),
  note: z.string().nullable().default(null),
  warn: z.boolean().default(false),
});
export type DispositionCode = Readonly<z.infer<typeof DispositionCode>>;

const byCode = readTable();

/** The table in its order, in words for a reader: `same: bill` borrows the words of the row it follows. */
function readTable(): ReadonlyMap<string, DispositionCode> {
  let movement = '';
  return new Map(
    table.codes.map((raw) => {
      const row = DispositionCode.parse(raw);
      movement = /^(.+): (?:complete movement|movement|in-bond)\b/.exec(row.meaning)?.[1] ?? movement;
      const meaning = row.meaning
        .replace(/^same(?=: )/, movement)
        .replace(' (name not found; family rule)', ' (of a kind the public list does not name)');
      return [row.code, { ...row, meaning }];
    }),
  );
}

/** Every code of the table, in its order. */
export function listDispositionCodes(): DispositionCode[] {
  return [...byCode.values()];
}

/** What CBP's manifest list says of a normalised code; `undefined` for a code that is not in it. */
export function findDispositionCode(code: string | null): DispositionCode | undefined {
  return code === null ? undefined : byCode.get(code);
}

/**
 * Text, trimmed, upper case, leading token (`1h - CBP HOLD` is `1H`); a single digit gets its lost zero back (`1` is `01`).
 * `null` when nothing is left. Source: domain notes on CAMIR Appendix D, "Traps".
 */
export function normaliseDispositionCode(raw: string | null): string | null {
  const token = /^[^\s\p{Dash_Punctuation}:,;/().]+/u.exec((raw ?? '').trim().toUpperCase())?.[0];
  if (!token) return null;
  return /^\d$/.test(token) ? `0${token}` : token;
}
