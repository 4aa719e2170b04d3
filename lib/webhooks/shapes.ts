import { z } from 'zod';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { isJsonObject, JsonNumber, type JsonTree } from './json/json-tree.ts';
import { readFields, readShortly, UNREADABLE, withShortcut } from './shortcut.ts';

// The pieces of which senders' payloads are made. Lenient where two readings mean the same (a number as text, text as a
// number), strict where a status would have to be guessed. Every message completes "<field> …".

/** Text or a number, trimmed; blank counts as null. Missing stays missing. */
export const text = withShortcut(
  z
    .unknown()
    .transform((value, context): string | null => {
      if (value === null) return null;
      const content = toScalarText(value);
      if (content !== undefined) return content.trim() || null;
      context.addIssue({ code: 'custom', message: sentence('fieldIssue.text') });
      return z.NEVER;
    })
    .optional(),
  (value) => (value === null ? null : toTrimmed(value, UNREADABLE)),
);

/** Text that only informs: what is no text counts as not said. */
export const remarkText = withShortcut(
  z
    .unknown()
    .transform((value): string | null => toScalarText(value)?.trim() || null)
    .optional(),
  (value) => toTrimmed(value, null),
);

/** Anything or nothing: read leniently later. */
export const anything = withShortcut(z.unknown().optional(), (value) => value);

/** True, false or null. The text "true" would be a guess. */
export const flag = withShortcut(
  z
    .boolean({ error: sentence('fieldIssue.flag') })
    .nullable()
    .optional(),
  (value) => (value === null || typeof value === 'boolean' ? value : UNREADABLE),
);

/** An object with the given fields; others are passed over. */
export function object<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const read = readFields(shape);
  return withShortcut(
    z.custom<object>(isJsonObject, { error: sentence('fieldIssue.object') }).pipe(z.object(shape)),
    (value) => (isJsonObject(value) ? read(value) : UNREADABLE),
  );
}

/** A list of things, none of which may be in the way. */
export function list<Item extends z.ZodType>(item: Item) {
  return withShortcut(z.array(item, { error: sentence('fieldIssue.list') }), (value) => {
    if (!Array.isArray(value)) return UNREADABLE;
    const items = value.map((each) => readShortly(item, each));
    return items.includes(UNREADABLE) ? UNREADABLE : items;
  });
}

/** What may be null or missing. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return withShortcut(schema.nullable().optional(), (value) =>
    value === null ? null : readShortly(schema, value),
  );
}

/** What only informs: where it cannot be read, it counts as not said. */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return withShortcut(schema.catch(null as z.output<Schema>), (value) => readShortly(schema, value));
}

/** An object, or only the one field of it that names the thing: `"MEDU1234567"` for `{ "number": "MEDU1234567" }`. */
export function objectOrName<Shape extends z.core.$ZodLooseShape>(name: keyof Shape & string, shape: Shape) {
  const whole = optional(object(shape));
  const unfold = (value: unknown) => (toScalarText(value) === undefined ? value : { [name]: value });
  return withShortcut(z.preprocess(unfold, whole), (value) => readShortly(whole, unfold(value)));
}

/** A list of references: texts, numbers or `{ name, value }`, mixed; empties are dropped. One alone is a list of one. */
export const references = withShortcut(z.unknown().transform(toReferences).optional(), toReferences);

function toReferences(value: unknown): string[] {
  return toList(value).flatMap((item) => {
    const reference = toScalarText(isJsonObject(item) ? item.value : item)?.trim();
    return reference ? [reference] : [];
  });
}

export function toList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

/** The text of a text or number; `undefined` for anything else. */
export function toScalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof JsonNumber ? value.text : undefined;
}

function toTrimmed<Otherwise>(value: unknown, otherwise: Otherwise): string | null | Otherwise {
  const content = toScalarText(value);
  return content === undefined ? otherwise : content.trim() || null;
}

/** What a payload says, or which field is in the way and why: "data.activities[0].isHold must be true or false". */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: JsonTree | undefined,
  at: string,
): { ok: true; value: z.output<Schema> } | { ok: false; reason: string } {
  const shortly = value === undefined ? UNREADABLE : readShortly(schema, value);
  if (shortly !== UNREADABLE) return { ok: true, value: shortly as z.output<Schema> };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    ok: false,
    reason: sentence('message.field', {
      name: toFieldName(at, issue?.path ?? []),
      fieldIssue: issue?.message ?? sentence('fieldIssue.unreadable'),
    }),
  };
}

function toFieldName(at: string, path: PropertyKey[]): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : `${name}.${String(step)}`),
    at,
  );
}
