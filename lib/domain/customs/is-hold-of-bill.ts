import { normaliseDispositionCode } from './disposition-code.ts';

/** On holds of the line and the terminal the letters of CBP's codes mean something else. Source: domain notes, fact 7. */
export const TYPES_OF_THE_BOX_ALONE: readonly string[] = ['FREIGHT', 'CARRIER', 'TERMINAL'];

/**
 * Whether a hold that is listed on a box is its bill's: one of the same code is open there, and customs listed it twice. A
 * CUSTOMS hold without a code is the bill's as soon as any of that is open.
 *
 * @param openHoldCodes of the bill, normalised.
 */
export function isHoldOfBill(
  { type, code }: { type: string | null; code: string | null },
  openHoldCodes: readonly string[],
): boolean {
  if (openHoldCodes.length === 0 || TYPES_OF_THE_BOX_ALONE.includes(type ?? '')) return false;
  const normalised = normaliseDispositionCode(code);
  return normalised === null ? type === 'CUSTOMS' : openHoldCodes.includes(normalised);
}
