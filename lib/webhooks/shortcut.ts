import { z } from 'zod';
import { type JsonObject, setMember } from './json/json-tree.ts';

/** Of a shortcut: the schema has to say what is wrong. */
export const UNREADABLE = Symbol('unreadable');

/** Reads a value that is there as its schema does, or answers `UNREADABLE`. */
type Shortcut = (value: unknown) => unknown;

type Schema = z.core.$ZodType;

const shortcuts = new WeakMap<Schema, Shortcut>();

/**
 * A schema with a quicker way of reading what it accepts. The schema stays the rule: what the shortcut cannot read, the
 * schema reads or refuses in its words.
 */
export function withShortcut<Given extends Schema>(schema: Given, shortcut: Shortcut): Given {
  shortcuts.set(schema, shortcut);
  return schema;
}

/** Reads a value that is there. A schema without a shortcut reads it itself. */
export function readShortly(schema: Schema, value: unknown): unknown {
  return toShortcut(schema)(value);
}

/**
 * A reader of the fields of an object. Zod asks for each field of a schema, of which most messages give few: this asks the
 * object what it gives.
 */
export function readFields(shape: Readonly<Record<string, Schema>>): (value: JsonObject) => unknown {
  const fields = new Map<string, Shortcut>();
  const required: string[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    fields.set(name, toShortcut(schema));
    if (schema._zod.optin !== 'optional') required.push(name);
  }
  return (value) => {
    const read: Record<string, unknown> = {};
    for (const name in value) {
      const shortcut = fields.get(name);
      if (shortcut === undefined) continue;
      const field = shortcut(value[name]);
      if (field === UNREADABLE) return UNREADABLE;
      setMember(read, name, field);
    }
    return required.every((name) => Object.hasOwn(value, name)) ? read : UNREADABLE;
  };
}

function toShortcut(schema: Schema): Shortcut {
  return (
    shortcuts.get(schema) ??
    ((value) => {
      const parsed = z.core.safeParse(schema, value);
      return parsed.success ? parsed.data : UNREADABLE;
    })
  );
}
