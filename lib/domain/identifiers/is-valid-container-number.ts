import { toCheckDigit } from './to-check-digit.ts';

const CONTAINER_NUMBER = /^[A-Z]{3}[UJZ]\d{7}$/;

/**
 * Whether a normalised container number has the shape and the check digit of ISO 6346. To be shown, never enforced: the
 * senders' own samples fail it.
 */
export function isValidContainerNumber(containerNumber: string): boolean {
  return (
    CONTAINER_NUMBER.test(containerNumber) &&
    toCheckDigit(containerNumber.slice(0, 10)) === Number(containerNumber.slice(10))
  );
}
