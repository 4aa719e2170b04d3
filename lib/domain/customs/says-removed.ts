const REMOVED = /(?<![\p{L}\p{N}])(?:removed|released|lifted|cleared|cancell?ed)(?![\p{L}\p{N}])/iu;
const NOT = /(?<![\p{L}\p{N}])(?:can)?not(?![\p{L}\p{N}])|n['’]t(?![\p{L}\p{N}])/iu;

/**
 * Whether a message says that a hold is gone: one of removed, released, lifted, cleared, cancelled or canceled, as a whole
 * word and not after "not", wherever in the message the "not" stands. "NOT YET RELEASED" and "uncleared" say nothing;
 * in doubt the hold stays. Source: design, Rules, The hold ledger of a bill.
 */
export function saysRemoved(message: string): boolean {
  const removed = REMOVED.exec(message);
  if (!removed) return false;
  return !NOT.test(message.slice(0, removed.index));
}
