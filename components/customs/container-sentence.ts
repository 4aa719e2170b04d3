import { toDayText } from '#components/ui/day-text.ts';
import type { Reader } from '#components/ui/reader.ts';
import type { Container } from '#lib/domain/containers/container.ts';
import type { OpenHold } from '#lib/domain/customs/bill.ts';
import type { BillStanding } from '#lib/domain/customs/bill-standing.ts';
import { sayIn } from '#lib/words/say-in.ts';
import type { Translate } from '#lib/words/translate.ts';
import { toContainerStatusWords, toMeaningWords } from './code-words.ts';
import { toWhoActs } from './who-acts.ts';

type Box = Pick<Container, 'status' | 'out' | 'trackingStopped' | 'ready'>;
type Today = Pick<Reader, 'today' | 'language'>;

/** How a box stands and what stops it, the holds of its bill by code, in words and with who must act. */
export function toContainerSentence(
  { status, out, trackingStopped, ready }: Box,
  bill: BillStanding | null,
  reader: Today,
  t: Translate,
): string {
  const where =
    status === null
      ? t('containers.statusUnknown')
      : t('containers.reported', { status: toContainerStatusWords(status, t) });
  const say = sayIn(reader.language, t);
  const closed = ready.gates
    .filter((gate) => gate.ok === false)
    .map(({ gate, source }) => {
      // The status has been said in the sentence before.
      if (gate === 'available') return t('containers.notAvailable');
      return (gate === 'customs' && bill && toBillStops(bill, reader, t)) || say(source);
    });
  const why = ready.ready
    ? t('containers.readyToday')
    : out
      ? t('containers.hasLeft')
      : closed.join(' ') || t('containers.notAllReported');
  return [where, why, ...(trackingStopped ? [t('containers.trackingStopped')] : [])].join(' ');
}

const SHOWN_HOLDS = 3;

/** What of a bill stops its boxes, as a sentence that names the bill; `null` where nothing of it does. */
export function toBillStops(bill: BillStanding, reader: Today, t: Translate): string | null {
  const { billNumber, bucket, status, openHolds, reasons } = bill;
  if (bucket !== 'held' && bucket !== 'conflict') return null;
  const named = openHolds.slice(0, SHOWN_HOLDS).map((hold) => toHoldWords(hold, reader, t));
  const more = openHolds.length - named.length;
  const holds = [...named, ...(more > 0 ? [t('cargo.moreHolds', { count: more })] : [])].join('; ');
  if (status === 'held') return t('containers.billHeld', { bill: billNumber, holds });
  const stands = t('containers.billStands', {
    bill: billNumber,
    means: t(`codes.billStatus.${status}.means`),
  });
  if (holds !== '') return `${stands} ${t('containers.billHoldsToo', { holds })}`;
  return [stands, ...reasons.slice(0, 1).map(sayIn(reader.language, t))].join(' ');
}

/** `2O “ISF hold: no ISF on file” (ISF filer must act, since 12 Jul)`. */
export function toHoldWords(hold: OpenHold, reader: Today, t: Translate): string {
  const { code, rawCode, meaning, placedOn } = hold;
  return t('cargo.openHold', {
    code: code ?? rawCode ?? t('cargo.absent.noCode'),
    meaning: toMeaningWords(code, meaning, t),
    party: toWhoActs(hold, t),
    hasDay: placedOn === null ? 'no' : 'yes',
    day: placedOn === null ? '' : toDayText(placedOn, reader),
  });
}
