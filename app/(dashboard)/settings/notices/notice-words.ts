import type { NoticeKind } from '#lib/domain/notices/notice-kind.ts';
import type { NoticeRule } from '#lib/notices/notice-rule.ts';

/** What a rule tells of, in words. */
export const KIND_WORDS: Record<NoticeKind, string> = {
  'hold-placed': 'A hold is placed',
  'release-taken-back': 'A release is taken back',
  'last-free-day': 'The last free day comes near while held',
  'declaration-action-needed': 'A declaration needs action',
  'container-exception': 'A container exception opens',
  'sender-silent': 'A sender falls silent',
};

export const KIND_CHOICES = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

/** What narrows a rule down, in words; empty where nothing does. */
export function toSettingsWords({ kind, settings }: Pick<NoticeRule, 'kind' | 'settings'>): string {
  const parts = [
    kind === 'last-free-day' ? `within ${settings.days} ${settings.days === 1 ? 'day' : 'days'}` : '',
    kind === 'container-exception' && settings.names.length > 0 ? `only ${settings.names.join(', ')}` : '',
    settings.account === null ? '' : `of ${settings.account}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
