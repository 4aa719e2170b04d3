import type { BoundedCount } from '#lib/domain/bounded-count.ts';
import type { Translate } from '#lib/words/translate.ts';

/** "1,234", or "more than 9,000", as the reader's language groups digits. */
export function toCountText(count: BoundedCount | number, t: Translate): string {
  if (typeof count === 'number') return t('ui.count', { count });
  return t(count.isMore ? 'ui.moreThan' : 'ui.count', { count: count.count });
}
