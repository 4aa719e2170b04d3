import type { Scope } from '#lib/auth/access.ts';
import type { Member } from '#lib/auth/members/member.ts';
import type { Translate } from '#lib/words/translate.ts';

/** What somebody is limited to, in words. */
export function toScopeWords(
  t: Translate<'members'>,
  { accounts, bills, view }: Scope,
  viewOfScope: Member['viewOfScope'] = null,
): string {
  const [one, two, three] = [
    accounts.length > 0 ? t('limitedTo.accounts', { accounts: accounts.join(', ') }) : '',
    bills.length > 0 ? t('limitedTo.bills', { bills: bills.join(', ') }) : '',
    view ? t(`limitedTo.view.${viewOfScope ?? 'as-granted'}`, { name: view.name }) : '',
  ].filter((part) => part !== '');
  if (one === undefined) return t('limitedTo.nothing');
  if (two === undefined) return t('limitedTo.one', { one });
  return three === undefined ? t('limitedTo.two', { one, two }) : t('limitedTo.three', { one, two, three });
}
