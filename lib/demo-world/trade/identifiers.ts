import { toCheckDigit } from '#lib/domain/identifiers/to-check-digit.ts';
import type { Random } from '../random.ts';
import { LEASED_PREFIXES, type Line } from './lines.ts';

const CAPITALS_AND_DIGITS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A container number with a right check digit; one in four is a rented box. */
export function makeContainerNumber(random: Random, line: Line): string {
  const prefix = random.chance(0.25) ? random.pick(LEASED_PREFIXES) : random.pick(line.containerPrefixes);
  const characters = `${prefix}${random.digits(6)}`;
  return `${characters}${toCheckDigit(characters)}`;
}

export function makeBillNumber(random: Random, line: Line): string {
  return `${line.billPrefix}${random.int(1, 9)}${random.digits(line.billDigits - 1)}`;
}

export function makeBookingNumber(random: Random): string {
  return `BK${random.int(1, 9)}${random.digits(7)}`;
}

/** An MRN of the Netherlands with a right check digit: year, country, office, serial, procedure. */
export function makeMrn(random: Random, year: number, procedure: 'import' | 'export'): string {
  const office = random.pick(['000396', '000510', '000854', '000432', '000563']);
  const serial = random.text(6, CAPITALS_AND_DIGITS);
  const letter = procedure === 'import' ? 'R' : 'B';
  const characters = `${String(year).slice(-2)}NL${office}${serial}${letter}`;
  return `${characters}${toCheckDigit(characters)}`;
}

/** A local reference number: the declarant's own, at most 22 characters. */
export function makeLrn(random: Random, procedure: 'import' | 'export'): string {
  return `LRN-${procedure.toUpperCase()}-${random.digits(4)}${random.text(1, 'ABCDEFGHJK')}`;
}
