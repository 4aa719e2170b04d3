/** Something that has a name and may be left out of a table until it is asked for. */
interface Named {
  name: string;
  optional?: boolean;
}

/** The columns of a table as they stand, and those that could stand there too. */
export interface Arrangement<Column> {
  shown: Column[];
  others: Column[];
}

/**
 * The columns that an address asks for (`holds,owed`), in its order; without a word of sense in it, those that are not
 * optional. The first one tells the rows apart and always stands first.
 */
export function arrangeColumns<Column extends Named>(
  columns: readonly Column[],
  asked: string | undefined,
): Arrangement<Column> {
  const [first, ...rest] = columns;
  if (first === undefined) return { shown: [], others: [] };
  const names = new Set((asked ?? '').split(',').map((name) => name.trim()));
  const wanted = [...names].flatMap((name) => rest.find((column) => column.name === name) ?? []);
  const isAsked = wanted.length > 0 || names.has(first.name);
  const shown = [first, ...(isAsked ? wanted : rest.filter(({ optional }) => !optional))];
  return { shown, others: columns.filter((column) => !shown.includes(column)) };
}

/** The value of `columns` that shows these. */
export function toColumnsParam(columns: readonly Named[]): string {
  return columns.map(({ name }) => name).join(',');
}

/** The same columns with one a step earlier (-1) or later (1); the first keeps its place. */
export function moveColumn<Column extends Named>(
  columns: readonly Column[],
  name: string,
  step: -1 | 1,
): Column[] | null {
  const from = columns.findIndex((column) => column.name === name);
  const to = from + step;
  const moved = columns[from];
  if (moved === undefined || from < 1 || to < 1 || to >= columns.length) return null;
  return columns.toSpliced(from, 1).toSpliced(to, 0, moved);
}
