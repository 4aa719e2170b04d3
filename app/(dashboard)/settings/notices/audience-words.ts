import type { NoticeRule } from '#lib/notices/notice-rule.ts';
import type { Translate } from '#lib/words/translate.ts';

/** Who is told, as whoever looks says it. */
export function toAudienceWords(
  { audience, audienceName }: Pick<NoticeRule, 'audience' | 'audienceName'>,
  selfId: string | undefined,
  t: Translate<'noticeRules'>,
  toRole: Translate<'roles'>,
): string {
  if (audience.kind === 'everybody') return t('everybody');
  if (audience.kind === 'role') return t('everyRole', { role: toRole(`${audience.id}.name`) });
  return audience.kind === 'person' && audience.id === selfId ? t('you') : audienceName;
}
