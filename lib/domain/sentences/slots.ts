import type { SENTENCES, SentenceId, SlotOf } from './sentences.ts';

/** What a slot holds, and so how its value is read out of a text and said in another language. */
export type SlotKind =
  /** `12 Jul 2025`, or "an unknown day". */
  | 'day'
  /** `2025-07-12`. */
  | 'iso-day'
  /** `12 Jul 2025 14:30 UTC`. */
  | 'moment'
  /** `2025-07-12T14:30:00.000Z`. */
  | 'instant'
  | 'number'
  /** A code or number of the trade: no white space. */
  | 'word'
  /** What CBP's table, or else the sender, says that a code means. */
  | 'meaning'
  /** A hold of a container, as its sender names it. */
  | 'hold'
  /** The status of a container, as people write it. */
  | 'milestone'
  /** Words with "or" between them. */
  | 'alternatives'
  /** A sentence again, or several. */
  | 'story'
  /** The title of an exception, or a name we have not met. */
  | 'title'
  /** Whatever a sender or a person wrote: said as it came. */
  | 'own-words';

/** Slots that take a value; every other one takes a sentence of the group it is named after. */
type ValueSlot = Exclude<SlotOf<SentenceId>, Exclude<keyof typeof SENTENCES, 'meaning'>>;

const SLOT_KINDS: Readonly<Record<ValueSlot, SlotKind>> = {
  day: 'day',
  otherDay: 'day',
  isoDay: 'iso-day',
  moment: 'moment',
  instant: 'instant',
  count: 'number',
  freshCount: 'number',
  goneCount: 'number',
  otherCount: 'number',
  quantity: 'number',
  otherQuantity: 'number',
  amount: 'number',
  otherAmount: 'number',
  code: 'word',
  type: 'word',
  billNumber: 'word',
  containerNumber: 'word',
  declarationId: 'own-words',
  shipmentId: 'own-words',
  meaning: 'meaning',
  milestone: 'milestone',
  codes: 'alternatives',
  story: 'story',
  title: 'title',
  accounts: 'own-words',
  agency: 'own-words',
  hold: 'hold',
  holds: 'own-words',
  name: 'own-words',
  people: 'own-words',
  otherName: 'own-words',
  otherSource: 'own-words',
  person: 'own-words',
  quote: 'own-words',
  source: 'own-words',
  status: 'own-words',
  otherStatus: 'own-words',
};

/** `undefined` for a slot that takes a sentence. */
export function findSlotKind(slot: string): SlotKind | undefined {
  return Object.hasOwn(SLOT_KINDS, slot) ? SLOT_KINDS[slot as ValueSlot] : undefined;
}
