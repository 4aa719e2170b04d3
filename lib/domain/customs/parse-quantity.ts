const PLAIN = /^\d+(\.\d+)?$/;
const WITH_THOUSANDS = /^\d{1,3}(,\d{3})*(\.\d+)?$/;

/**
 * A quantity of manifest units out of a sender's text, as decimal text without commas: `1,200` is `1200`. Everything that
 * is no plain number (`N/A`, `-5`, empty) is `null`, not reported. Source: design, Rules, Facts from customs entries.
 */
export function parseQuantity(text: string): string | null {
  const trimmed = text.trim();
  if (!PLAIN.test(trimmed) && !WITH_THOUSANDS.test(trimmed)) return null;
  return trimmed.replaceAll(',', '');
}
