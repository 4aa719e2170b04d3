import { z } from 'zod';
import { isJsonObject, JsonNumber, type JsonTree } from './json/json-tree.ts';

// The pieces of which senders' payloads are made. Lenient where two readings mean the same (a number as text, text as a
// number), strict where a status would have to be guessed. Every message completes "<field> …".

/** Text or a number, trimmed; blank counts as null. Missing stays missing. */
export const text = z
  .unknown()
  .transform((value, context): string | null => {
    if (value === null) return null;
    const content = toScalarText(value);
    if (content !== undefined) return content.trim() || null;
    context.addIssue({ code: 'custom', message: 'must be text' });
    return z.NEVER;
  })
  .optional();

/** Text that only informs: what is no text counts as not said. */
export const remarkText = z
  .unknown()
  .transform((value): string | null => toScalarText(value)?.trim() || null)
  .optional();

/** Anything or nothing: read leniently later. */
export const anything = z.unknown().optional();

/** True, false or null. The text "true" would be a guess. */
export const flag = z.boolean({ error: 'must be true or false' }).nullable().optional();

/** An object with the given fields; others are passed over. */
export function object<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.custom<object>(isJsonObject, { error: 'must be an object' }).pipe(z.object(shape));
}

/** An object, or only the one field of it that names the thing: `"MEDU1234567"` for `{ "number": "MEDU1234567" }`. */
export function objectOrName<Shape extends z.core.$ZodLooseShape>(name: keyof Shape & string, shape: Shape) {
  return z.preprocess(
    (value) => (toScalarText(value) === undefined ? value : { [name]: value }),
    object(shape).nullable().optional(),
  );
}

/** A list of references: texts, numbers or `{ name, value }`, mixed; empties are dropped. One alone is a list of one. */
export const references = z
  .unknown()
  .transform((value): string[] =>
    toList(value).flatMap((item) => {
      const reference = toScalarText(isJsonObject(item) ? item.value : item)?.trim();
      return reference ? [reference] : [];
    }),
  )
  .optional();

export function toList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

/** The text of a text or number; `undefined` for anything else. */
export function toScalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof JsonNumber ? value.text : undefined;
}

/** What a payload says, or which field is in the way and why: "data.activities[0].isHold must be true or false". */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: JsonTree | undefined,
  at: string,
): { ok: true; value: z.output<Schema> } | { ok: false; reason: string } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    ok: false,
    reason: `${toFieldName(at, issue?.path ?? [])} ${issue?.message ?? 'cannot be read'}.`,
  };
}

function toFieldName(at: string, path: PropertyKey[]): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : `${name}.${String(step)}`),
    at,
  );
}
