import { toCheckDigit } from './to-check-digit.ts';

// Year, country, thirteen characters of the country's own, check digit.
const MRN = /^\d{2}[A-Z]{2}[A-Z0-9]{13}\d$/;

/**
 * Whether a Master Reference Number has the shape and the check digit of the customs code (the method of ISO 6346 over
 * 17 characters), in either case and with blanks around it. To be shown, never enforced.
 */
export function isValidMrn(mrn: string): boolean {
  const written = mrn.trim().toUpperCase();
  return MRN.test(written) && toCheckDigit(written.slice(0, 17)) === Number(written.slice(17));
}
