import type { MutatedBody } from './mutate.ts';

/** What the samples are about: containers, bills, declarations and shipments. */
const SUBJECTS = /\b(?:CSQU3054383|MSCU1234567|MSKU6011672|MEDU1234567|1024|2048)\b/g;
const BODIES_A_GROUP = 50;
const DIGITS = 4;
/** What is larger is not taken. */
const LARGEST = 1024 * 1024;

/**
 * Lets every fifty bodies in a row be about subjects of their own. All about a few would be the history of a container that
 * was seen ten thousand times, which is folded anew for every message.
 */
export function* spreadSubjects(bodies: Iterable<MutatedBody>, first: number): Generator<MutatedBody> {
  let index = first;
  for (const { source, body } of bodies) {
    const group = String(Math.floor(index++ / BODIES_A_GROUP)).padStart(DIGITS, '0');
    // As Latin-1, in which every byte is a character, the other bytes stay as they are.
    const text = body
      .toString('latin1')
      .replace(SUBJECTS, (subject) => `${subject.slice(0, -DIGITS)}9${group}`);
    yield { source, body: Buffer.from(text, 'latin1').subarray(0, LARGEST) };
  }
}
