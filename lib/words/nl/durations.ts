import type { durations as english } from '../en/durations.ts';
import type { WordsLike } from '../words-like.ts';

export const durations: WordsLike<typeof english> = {
  seconds: '{count, number} s',
  minutes: '{count, number} min',
  hours: '{count, number} u',
  days: '{count, plural, one {# dag} other {# dagen}}',
  hoursMinutes: '{hours, number} u {minutes, number} min',
  daysHours: '{days, plural, one {# dag} other {# dagen}} {hours, number} u',
  justNow: 'zojuist',
  ago: '{length} geleden',
  ahead: 'over {length}',
};
