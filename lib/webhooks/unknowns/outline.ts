import { z } from 'zod';
import { references } from '../shapes.ts';

/** What a message may say, as far as we know it: its fields, what kind of value each has, and closed lists of words. */
export type Outline = { readonly path: string } & (
  | { readonly kind: 'anything' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'scalar'; readonly isKnown: IsKnown | undefined }
  | { readonly kind: 'list'; readonly item: Outline }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Outline>; readonly orName: boolean }
);

type IsKnown = (word: string) => boolean;

/** Closed lists, by the path of the field that takes its words from one: `data.activities[].code`. */
export type ClosedLists = Readonly<Record<string, IsKnown>>;

/**
 * The outline of what a payload schema reads, at a path of the message: the schema itself is the list of known fields. A
 * field that takes anything is not looked into.
 */
export function toOutline(schema: z.core.$ZodType, path: string, lists: ClosedLists = {}): Outline {
  if (schema === references || schema instanceof z.ZodUnknown) return { kind: 'anything', path };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodCatch)
    return toOutline(schema.unwrap(), path, lists);
  if (schema instanceof z.ZodPipe) {
    const read = toOutline(schema.out, path, lists);
    return read.kind === 'object' && schema.in instanceof z.ZodTransform ? { ...read, orName: true } : read;
  }
  if (schema instanceof z.ZodArray)
    return { kind: 'list', path, item: toOutline(schema.element, `${path}[]`, lists) };
  if (schema instanceof z.ZodBoolean) return { kind: 'flag', path };
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(
      ([name, field]) => [name, toOutline(field, `${path}.${name}`, lists)] as const,
    );
    return { kind: 'object', path, fields: new Map(fields), orName: false };
  }
  return { kind: 'scalar', path, isKnown: lists[path] };
}

/** An outline of an object with other fields put over its own. */
export function withFields(outline: Outline, more: Readonly<Record<string, Outline>>): Outline {
  if (outline.kind !== 'object') return outline;
  return { ...outline, fields: new Map([...outline.fields, ...Object.entries(more)]) };
}

/** Fields that we know, and read nothing from. */
export function passOver(...paths: string[]): Record<string, Outline> {
  return Object.fromEntries(
    paths.map((path) => [path.slice(path.lastIndexOf('.') + 1), { kind: 'anything', path }]),
  );
}

/** The outline of a whole message: the envelope, and what stands in it. */
export function toEnvelope(payload: Outline, ...passedOver: string[]): Outline {
  const scalars = ['event', 'deliveryAttempt', 'pendingRetries', 'sentAt'].map(
    (path) => [path, { kind: 'scalar', path, isKnown: undefined }] as const,
  );
  return {
    kind: 'object',
    path: '',
    fields: new Map<string, Outline>([
      ...scalars,
      [payload.path, payload],
      ...Object.entries(passOver(...passedOver)),
    ]),
    orName: false,
  };
}
