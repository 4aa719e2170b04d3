import type { calendarText as english } from '../en/calendar-text.ts';
import type { WordsLike } from '../words-like.ts';

export const calendarText: WordsLike<typeof english> = {
  name: 'Laatste vrije dagen',
  summary:
    'Laatste vrije dag: {container} ({place, select, port {haven} line {rederij} rail {spoor} other {detention}}){bill, select, none {} other {, B/L {bill}}}{bucket, select, held {, vastgehouden} cleared {, vrij} conflict {, tegenstrijdig} pending {, in afwachting} other {}}',
};
