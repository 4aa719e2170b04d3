/** Lengths of time; a length in two units says both. */
export const durations = {
  seconds: '{count, number} s',
  minutes: '{count, number} min',
  hours: '{count, number} h',
  days: '{count, plural, one {# day} other {# days}}',
  hoursMinutes: '{hours, number} h {minutes, number} min',
  daysHours: '{days, plural, one {# day} other {# days}} {hours, number} h',
  justNow: 'just now',
  ago: '{length} ago',
  ahead: 'in {length}',
} as const;
