import type { Scope } from '#lib/auth/access.ts';
import type { Member } from '#lib/auth/members/member.ts';

/** What somebody is limited to, in words. */
export function toScopeWords(
  { accounts, bills, view }: Scope,
  viewOfScope: Member['viewOfScope'] = null,
): string {
  const parts = [
    accounts.length > 0 ? `accounts ${accounts.join(', ')}` : '',
    bills.length > 0 ? `bills ${bills.join(', ')}` : '',
    view ? `the view “${view.name}”${viewOfScope ? VIEW_WORDS[viewOfScope] : ''}` : '',
  ].filter((part) => part !== '');
  return parts.join(' and ') || 'nothing yet';
}

const VIEW_WORDS: Readonly<Record<NonNullable<Member['viewOfScope']>, string>> = {
  'as-granted': '',
  changed: ' as it was (it was changed since)',
  deleted: ' (it was deleted, and shows nothing)',
};
