const PLAIN = /^-?\d+(\.\d+)?$/;
const WITH_THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const WITH_EXPONENT = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/;

/**
 * A number as decimal text, exactly as it was sent: `275.50` stays `275.50`, `1,275.50` loses its comma, the `1e3` of
 * JSON is `1000`. `null` for what is no number, and for one no computer's number could hold (`1e400`).
 */
export function parseDecimal(text: string): string | null {
  const trimmed = text.trim();
  if (!Number.isFinite(Number(trimmed.replaceAll(',', '')))) return null;
  if (PLAIN.test(trimmed)) return Number(trimmed) === 0 ? trimmed.replace('-', '') : trimmed;
  if (WITH_THOUSANDS.test(trimmed)) return trimmed.replaceAll(',', '');
  const match = WITH_EXPONENT.exec(trimmed);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  return shiftPoint(sign, whole, fraction, Number(exponent));
}

const MOST_PLACES = 400;

function shiftPoint(sign: string, whole: string, fraction: string, by: number): string | null {
  const digits = whole + fraction;
  if (Number(digits) === 0) return '0';
  if (Math.abs(by) > MOST_PLACES) return null;
  const point = whole.length + by;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const decimals = padded.slice(at);
  return `${sign}${integer}${decimals && `.${decimals}`}`;
}
