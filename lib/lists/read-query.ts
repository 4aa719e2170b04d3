import type { z } from 'zod';

type Address = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads what a page's address asks for. What makes no sense is left out, so that a nonsense address shows the first
 * page of the plain list; an empty field of a form is as if it were not there.
 */
export function readQuery<Schema extends z.ZodObject>(schema: Schema, address: Address): z.output<Schema> {
  const fields = toFields(address);
  for (;;) {
    const result = schema.safeParse(fields);
    if (result.success) return result.data;
    const wrong = result.error.issues.map((issue) => String(issue.path[0]));
    if (!wrong.some((name) => name in fields)) throw result.error;
    for (const name of wrong) delete fields[name];
  }
}

/** The fields of an address, the last of each name, without empty ones. */
export function toFields(address: Address): Record<string, string> {
  const entries = address instanceof URLSearchParams ? [...address] : Object.entries(address);
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of entries) {
    const text = Array.isArray(value) ? value.at(-1) : value;
    if (text !== undefined && text.trim() !== '') fields[name] = text;
  }
  return fields;
}
