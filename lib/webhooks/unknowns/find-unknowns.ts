import { isJsonObject, JsonNumber, type JsonObject, type JsonTree } from '../json/json-tree.ts';
import type { Source } from '../source.ts';
import type { Outline } from './outline.ts';

/** Something a message says that we do not know. */
export interface Unknown {
  /** A field we have not met; a word outside a closed list; a value of another type than the field's. */
  kind: 'field' | 'value' | 'type';
  /** `data.activities[].code` */
  path: string;
  /** The word, or the type that came; empty for a field. */
  value: string;
}

const NOTHING: readonly Unknown[] = [];
const MOST_OF_ONE_MESSAGE = 20;
const LONGEST_PATH = 200;
const LONGEST_VALUE = 100;

/**
 * What a message says that we do not know, each once; of an unknown field only itself, not what stands in it. Runs for
 * every message: it looks each field up and makes nothing where all of them are known.
 */
export function findUnknowns(source: Source, event: string, message: JsonObject): readonly Unknown[] {
  const outline = source.toOutline(event);
  if (outline === undefined) return [toUnknown('value', 'event', event)];
  const search: Search = { found: undefined };
  walk(outline, message, search);
  return search.found === undefined ? NOTHING : [...search.found.values()];
}

interface Search {
  found: Map<string, Unknown> | undefined;
}

function walk(outline: Outline, value: JsonTree, search: Search): void {
  if (value === null || outline.kind === 'anything') return;
  switch (outline.kind) {
    case 'object':
      if (isJsonObject(value)) walkFields(outline, value, search);
      else if (!outline.orName || !isScalar(value)) noteType(outline, value, search);
      return;
    case 'list':
      if (Array.isArray(value)) for (const item of value) walk(outline.item, item, search);
      else noteType(outline, value, search);
      return;
    case 'flag':
      if (typeof value !== 'boolean') noteType(outline, value, search);
      return;
    case 'scalar':
      if (!isScalar(value)) noteType(outline, value, search);
      else if (outline.isKnown !== undefined) noteWord(outline, outline.isKnown, value, search);
  }
}

function walkFields(outline: Extract<Outline, { kind: 'object' }>, value: JsonObject, search: Search): void {
  for (const name in value) {
    const field = outline.fields.get(name);
    if (field === undefined)
      note(search, 'field', outline.path === '' ? name : `${outline.path}.${name}`, '');
    else walk(field, value[name] ?? null, search);
  }
}

function noteWord(
  { path }: Outline,
  isKnown: (word: string) => boolean,
  value: string | JsonNumber,
  search: Search,
): void {
  const word = (typeof value === 'string' ? value : value.text).trim();
  if (word !== '' && !isKnown(word)) note(search, 'value', path, word);
}

function noteType({ path }: Outline, value: JsonTree, search: Search): void {
  note(search, 'type', path, toTypeName(value));
}

function note(search: Search, kind: Unknown['kind'], path: string, value: string): void {
  search.found ??= new Map();
  if (search.found.size >= MOST_OF_ONE_MESSAGE) return;
  const unknown = toUnknown(kind, path, value);
  search.found.set(`${kind}\n${unknown.path}\n${unknown.value}`, unknown);
}

/** Bounded. Cut in the middle of a pair, half of it could not be stored. */
function toUnknown(kind: Unknown['kind'], path: string, value: string): Unknown {
  return {
    kind,
    path: path.slice(0, LONGEST_PATH).toWellFormed(),
    value: value.slice(0, LONGEST_VALUE).toWellFormed(),
  };
}

function isScalar(value: JsonTree): value is string | JsonNumber {
  return typeof value === 'string' || value instanceof JsonNumber;
}

function toTypeName(value: JsonTree): string {
  if (Array.isArray(value)) return 'list';
  if (isJsonObject(value)) return 'object';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'string' ? 'text' : 'number';
}
