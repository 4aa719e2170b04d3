import { dictionary } from '@zxcvbn-ts/language-common';

// OWASP ASVS 5, level 2, chapter 6.2: at least 8 characters, long ones welcome, nothing asked of their kind, common ones
// and words of the context refused.

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 200;

let common: ReadonlySet<string> | undefined;

/**
 * Why a password is not taken, as a sentence for whoever chose it; null when it is.
 * @param context what an attacker tries first: the person's name and e-mail address.
 */
export function whyPasswordIsRefused(password: string, context: readonly string[] = []): string | null {
  const { length } = [...password];
  if (length < SHORTEST_PASSWORD) return `Use at least ${SHORTEST_PASSWORD} characters.`;
  if (password.length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters.`;
  const word = toCore(password);
  if (isCommon(word) || isCommon(password.toLowerCase())) {
    return 'This password is on the lists that attackers try first. Use another one.';
  }
  const own = context.flatMap((text) => [text, ...text.split('@'), ...text.split(/[\s@.]+/)]);
  const known = ['clearhold', ...own].map(toCore);
  if (known.includes(word)) return 'This password is your own name or address, or ours. Use another one.';
  return new Set(password).size < 3 ? 'This password repeats itself. Use another one.' : null;
}

function isCommon(word: string): boolean {
  common ??= new Set(dictionary['passwords-common']);
  return common.has(word);
}

/** "Password!" is "password" to whoever guesses. */
function toCore(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, '');
}
