import type { Random } from '#lib/demo-world/random.ts';
import { HOSTILE_VALUES } from '#lib/testing/hostile-bodies.ts';
import { listWebhookFixtures, type WebhookFixture } from '#lib/testing/webhook-fixtures.ts';

/** A body that a sender might send by mistake, or that a stranger with its secret might make up. */
export interface MutatedBody {
  source: string;
  body: Buffer;
}

type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree };

const FIXTURES = listWebhookFixtures();
const MOST_CHANGES = 4;
/** Most bodies stay JSON, so that what reads JSON is not all that is tried. */
const SHARE_OF_TREES = 0.75;

/** One sample of a sender, changed in one to four places. The same chance makes the same body. */
export function mutate(random: Random): MutatedBody {
  const fixture = random.pick(FIXTURES);
  const body = random.chance(SHARE_OF_TREES)
    ? mutateTree(fixture, random)
    : mutateBytes(fixture.body, random);
  return { source: fixture.source, body };
}

function mutateTree(fixture: WebhookFixture, random: Random): Buffer {
  // Values that JSON cannot say stand in the text in place of their mark.
  const raw: string[] = [];
  let tree = parse(fixture.body);
  for (let changes = random.int(1, MOST_CHANGES); changes > 0; changes--) {
    tree = changeTree(tree, random, (text) => toMark(raw.push(text) - 1));
  }
  const text = JSON.stringify(tree).replace(/"@raw:(\d+)@"/g, (whole, index) => raw[Number(index)] ?? whole);
  return Buffer.from(text);
}

function toMark(index: number): string {
  return `@raw:${index}@`;
}

function changeTree(tree: Tree, random: Random, keepRaw: (text: string) => string): Tree {
  const places = listPlaces(tree);
  if (places.length === 0 || random.chance(0.03)) return wrap(tree, random);
  const { parent, key } = random.pick(places);
  const holder = parent as Record<string | number, Tree>;
  switch (random.int(0, 8)) {
    case 0:
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete holder[key];
      return tree;
    case 1:
      holder[key] = structuredClone(pickValue(random, places));
      return tree;
    case 2:
      holder[key] = [structuredClone(holder[key] ?? null), structuredClone(holder[key] ?? null)];
      return tree;
    case 3:
      addOwn(parent, oddKey(random), structuredClone(holder[key] ?? null));
      return tree;
    case 4:
      holder[key] = changeScalar(holder[key] ?? null, random);
      return tree;
    case 5:
      holder[key] = repeat(holder[key] ?? null, random.int(2, 300));
      return tree;
    default:
      holder[key] = keepRaw(random.pick(HOSTILE_VALUES));
      return tree;
  }
}

/** Also `__proto__` becomes a field like any other. */
function addOwn(parent: object, key: string, value: Tree): void {
  if (!Array.isArray(parent))
    Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true });
}

function wrap(tree: Tree, random: Random): Tree {
  return random.pick<Tree>([{ body: tree }, [tree], { body: { body: tree } }, { data: tree, payload: tree }]);
}

function pickValue(random: Random, places: Place[]): Tree {
  const { parent, key } = random.pick(places);
  return (parent as Record<string | number, Tree>)[key] ?? null;
}

function repeat(value: Tree, times: number): Tree {
  return Array.from({ length: times }, () => value);
}

function oddKey(random: Random): string {
  return random.pick([
    '__proto__',
    'constructor',
    'toString',
    '',
    ' ',
    '\u0000',
    'event',
    'data',
    'body',
    'holds',
    'ISHOLD',
  ]);
}

function changeScalar(value: Tree, random: Random): Tree {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return random.pick<Tree>([
    text,
    text.toUpperCase(),
    ` ${text}\t`,
    text.slice(0, random.int(0, text.length)),
    text + text,
    Number(text) || random.int(-5, 5),
    text.replace(/\d/, () => random.digits(1)),
    text.replace(/\d/g, () => random.digits(1)),
    `${text}\ud83d\ude00\u202e\ud800`,
    text.normalize('NFD').replace(/[aeiou]/g, '$&\u0301'),
  ]);
}

interface Place {
  parent: Tree[] | { [key: string]: Tree };
  key: string | number;
}

function listPlaces(tree: Tree): Place[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const keys = Array.isArray(tree) ? [...tree.keys()].slice(0, 50) : Object.keys(tree);
  return keys.flatMap((key) => [
    { parent: tree, key },
    ...listPlaces((tree as Record<string | number, Tree>)[key] ?? null),
  ]);
}

function mutateBytes(original: Buffer, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(original);
  for (let changes = random.int(1, MOST_CHANGES); changes > 0; changes--) bytes = changeBytes(bytes, random);
  return bytes;
}

function changeBytes(bytes: Buffer, random: Random): Buffer {
  const at = random.int(0, bytes.length);
  const end = Math.min(bytes.length, at + random.int(1, 40));
  switch (random.int(0, 5)) {
    case 0: {
      const changed = Buffer.from(bytes);
      if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << random.int(0, 7));
      return changed;
    }
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
    case 3:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(Array.from({ length: random.int(1, 8) }, () => random.int(0, 255))),
        bytes.subarray(at),
      ]);
    case 4:
      return bytes.subarray(0, at);
    default: {
      const other = random.pick(FIXTURES).body;
      return Buffer.concat([bytes.subarray(0, at), other.subarray(random.int(0, other.length))]);
    }
  }
}

function parse(body: Buffer): Tree {
  return JSON.parse(body.toString());
}
