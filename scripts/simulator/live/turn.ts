import type { BillFile } from '#lib/demo-world/bill-file.ts';
import type { DeclarationFile } from '#lib/demo-world/declaration-file.ts';
import type { Message } from '#lib/demo-world/message.ts';
import type { Random } from '#lib/demo-world/random.ts';
import type { WorldClock } from '#lib/demo-world/world-clock.ts';

/** The world as it goes on: new bills and declarations are added to the lists. */
export interface Life {
  readonly clock: WorldClock;
  readonly random: Random;
  readonly bills: BillFile[];
  readonly declarations: DeclarationFile[];
}

/** One thing that can happen now; it tells of it in the files. Answers the messages, none when it cannot happen. */
export type Turn = (life: Life) => Message[];

/** What `tell` adds to the messages of a file. */
export function newsOf(file: { readonly messages: readonly Message[] }, tell: () => void): Message[] {
  const before = file.messages.length;
  tell();
  return file.messages.slice(before);
}

/** The stories' way of saying "just now": the end of what has passed of today. */
export const TODAY = 0;
export const NOW = 24;
