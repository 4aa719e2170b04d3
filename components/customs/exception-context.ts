import { type CalendarDay, parseCalendarDay } from '#lib/domain/calendar-day.ts';

/** Reads the context of an exception as it was sent: whatever is not there, or not of the expected shape, is `null`. */
export function readText(context: unknown, ...path: string[]): string | null {
  let value: unknown = context;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'string' && value !== ''
    ? value
    : typeof value === 'boolean'
      ? String(value)
      : null;
}

/** A day of the context, exactly as written. */
export function readDay(context: unknown, name: string): CalendarDay | null {
  const text = readText(context, name);
  return text === null ? null : parseCalendarDay(text);
}

/** Containers that travel apart: the list comes as numbers, as objects with a status, or mixed. */
export function readSiblings(context: unknown): { containerNumber: string; status: string | null }[] {
  return readList(context, 'siblingContainers').flatMap((sibling) => {
    const containerNumber = typeof sibling === 'string' ? sibling : readText(sibling, 'containerId');
    return containerNumber ? [{ containerNumber, status: readText(sibling, 'status') }] : [];
  });
}

/** Holds of the context that are not resolved. */
export function readHolds(
  context: unknown,
): { type: string | null; code: string | null; reportedOn: CalendarDay | null }[] {
  return readList(context, 'holds')
    .filter((hold) => readText(hold, 'resolvedAt') === null)
    .map((hold) => ({
      type: readText(hold, 'type'),
      code: readText(hold, 'code'),
      reportedOn: readDay(hold, 'reportedAt'),
    }));
}

function readList(context: unknown, name: string): unknown[] {
  if (typeof context !== 'object' || context === null) return [];
  const value = (context as Record<string, unknown>)[name];
  return Array.isArray(value) ? value : [];
}

/** Names and values of a context we have no words for, one level deep. */
export function readFields(context: unknown): { name: string; value: string }[] {
  if (typeof context !== 'object' || context === null) return [];
  return Object.entries(context).flatMap(([name, value]) =>
    value === null || value === undefined
      ? []
      : [{ name, value: typeof value === 'object' ? JSON.stringify(value) : String(value) }],
  );
}
