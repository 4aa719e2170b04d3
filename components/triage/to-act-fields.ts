import type { Act } from './act.ts';

/** What a dialog says, as the API wants it. A time is by the browser's clock. */
export function toActFields(act: Act, form: FormData): Record<string, unknown> {
  const read = (name: string) => String(form.get(name) ?? '').trim();
  const note = read('note') ? { note: read('note') } : {};
  switch (act) {
    case 'assign':
      return { assignee: read('assignee') || null, ...note };
    case 'snooze':
      return { ...toEnd(read('end'), read), ...note };
    case 'resolve':
      return { reason: read('reason'), ...note };
    default:
      return note;
  }
}

function toEnd(end: string, read: (name: string) => string): Record<string, unknown> {
  if (end === 'time') {
    const until = new Date(read('until'));
    return Number.isNaN(until.getTime()) ? {} : { until: until.toISOString() };
  }
  return end === 'days' ? { daysBeforeLastFreeDay: Number(read('days')) } : { untilChange: true };
}
