import { NoticeKind } from '#lib/domain/notices/notice-kind.ts';
import type { NoticeRule } from '#lib/notices/notice-rule.ts';
import type { Translate } from '#lib/words/translate.ts';

/** What a rule can tell of, to choose from. */
export function listKindChoices(t: Translate<'noticeRules'>): { value: string; label: string }[] {
  return NoticeKind.options.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
}

/** What narrows a rule down, in words; empty where nothing does. */
export function toSettingsWords(
  { kind, settings }: Pick<NoticeRule, 'kind' | 'settings'>,
  t: Translate<'noticeRules'>,
): string {
  const parts = [
    kind === 'last-free-day' ? t('withinDays', { count: settings.days }) : '',
    kind === 'container-exception' && settings.names.length > 0
      ? t('onlyNames', { names: settings.names.join(', ') })
      : '',
    settings.account === null ? '' : t('ofAccount', { account: settings.account }),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
