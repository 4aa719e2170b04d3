import { expect, test } from 'vitest';
import { isHoldOfBill } from './is-hold-of-bill.ts';

test.each<[string | null, string | null, string[], boolean, string]>([
  ['CUSTOMS', '1H', ['1H'], true, 'the same code, reported twice'],
  ['CUSTOMS', '7H', ['1H'], false, 'another code is the hold of the box'],
  ['OTHER', 'MN', ['MN'], true, 'an agency whose hold the sender calls OTHER'],
  ['OTHER', 'mn - CPSC documents', ['MN'], true, 'written otherwise'],
  ['FDA', 'FX', ['FX', '1H'], true, 'an agency by its own name'],
  [null, '1H', ['1H'], true, 'of no type'],
  ['FREIGHT', '7H', ['7H'], false, "a line's 7H is no X-ray exam"],
  ['CARRIER', '1H', ['1H'], false, "a carrier's own"],
  ['TERMINAL', '1H', ['1H'], false, "a terminal's own"],
  ['CUSTOMS', null, ['1H'], true, 'customs without a code'],
  ['OTHER', null, ['1H'], false, 'nobody knows whose'],
  ['CUSTOMS', '1H', [], false, 'the bill has no open hold'],
])('a %s hold %s on the box of a bill with %j open is the bill’s: %s (%4$s)', (type, code, open, same) => {
  expect(isHoldOfBill({ type, code }, open)).toBe(same);
});
