/**
 * A bill number as we keep it: trimmed, upper case, without spaces and dashes. `medu-123 4567` is `MEDU1234567`.
 * Its shape says nothing: a bill number may look exactly like a container number. Empty when nothing is left.
 * Source: design, Rules, Identity.
 */
export function normaliseBillNumber(text: string): string {
  return text.replace(/[\s\p{Dash_Punctuation}]/gu, '').toUpperCase();
}
