import type { DeclarationFile } from '#lib/demo-world/declaration-file.ts';
import type { Message } from '#lib/demo-world/message.ts';
import { customsRefusal, schemaFault } from '#lib/demo-world/trade/declaration-errors.ts';
import { type Life, newsOf } from './turn.ts';

/** What usually follows a status. A status that is not here waits for a person, or is an end. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  new: ['readyToDeclare'],
  readyToDeclare: ['prelodged', 'registered', 'blocked'],
  prelodged: ['registered'],
  registered: ['presentation', 'acknowledged'],
  presentation: ['acknowledged'],
  acknowledged: ['released', 'released', 'released', 'control'],
  control: ['acknowledged', 'released', 'norelease'],
  norelease: ['control'],
  blocked: ['readyToDeclare'],
  invalid: ['readyToDeclare'],
  released: ['finalTaxNotice', 'completed'],
  finalTaxNotice: ['completed'],
};

/** A declaration goes a step on, as declarations do: mostly well, sometimes into a control or an error. */
export function advanceADeclaration({ declarations, random, clock }: Life): Message[] {
  const open = declarations.filter(({ status }) => NEXT[status ?? ''] !== undefined);
  if (open.length === 0) return [];
  const file = random.pick(open);
  const next = random.pick(NEXT[file.status ?? ''] ?? []);
  return newsOf(file, () => advance(file, next, clock.now));
}

function advance(file: DeclarationFile, next: string, now: number): void {
  if (next === 'completed') {
    file.complete(now, now);
  } else if (next === 'blocked') {
    file.fail(now - 1, 'CUSTOMS_XML', schemaFault(file.random)).move(next, now);
  } else if (next === 'registered' && file.random.chance(0.15)) {
    file.fail(now, 'CUSTOMS_ERR', customsRefusal(file.random));
  } else {
    file.move(next, now);
  }
}
