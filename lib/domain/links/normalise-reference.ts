/** Most of them are as they should be. */
const NORMALISED = /^[A-Z0-9]*$/;

/**
 * A reference as it is compared with others: upper case, without spaces, dashes and slashes. `ucr 88/776-655` is
 * `UCR88776655`. Empty when nothing is left; an empty reference is equal to none.
 */
export function normaliseReference(text: string): string {
  return NORMALISED.test(text) ? text : text.replace(/[\s\p{Dash_Punctuation}/]/gu, '').toUpperCase();
}
