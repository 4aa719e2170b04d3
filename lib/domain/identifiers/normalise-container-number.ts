import { normaliseBillNumber } from './normalise-bill-number.ts';

/** A container number as we keep it, written as bill numbers are. Whether it passes its check digit is another question. */
export function normaliseContainerNumber(text: string): string {
  return normaliseBillNumber(text);
}
