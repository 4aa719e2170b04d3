import { type DerivedRow, toPostgresText } from '#lib/database/derived-table.ts';

// PostgreSQL reads these in the text format of COPY.
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A row as a line of COPY's text format. */
export function toCopyLine(workspaceId: string, row: DerivedRow, columns: readonly string[]): string {
  let line = workspaceId;
  for (const column of columns) {
    const text = toPostgresText(row[column]);
    line += `\t${text === null ? '\\N' : toEscaped(text)}`;
  }
  return `${line}\n`;
}

function toEscaped(text: string): string {
  return /[\\\n\r\t]/.test(text)
    ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? '')
    : text;
}
