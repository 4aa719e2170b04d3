import { listWebhookFixtures } from './webhook-fixtures.ts';

/** JSON texts that stand where another value was expected. */
export const HOSTILE_VALUES: readonly string[] = [
  'null',
  'true',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '""',
  '" "',
  '0',
  '-1',
  '1e400',
  '-1e-400',
  '98765432109876543210',
  '"98765432109876543210"',
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\u202e<script>alert(1)</script>\ud83d\udea2"',
  '"2025-02-30"',
  '"2025-02-30T00:00:00.000Z"',
  '"300000-01-01T00:00:00Z"',
  '"+300000-01-01T00:00:00.000Z"',
  '"0001-01-01T00:00:00.000Z"',
  '"infinity"',
  '"-infinity"',
  '"NaN"',
  '"__proto__"',
  '"constructor"',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":1,"toJSON":1,"then":1}',
  `"${'x'.repeat(10_000)}"`,
  `${'['.repeat(50)}${']'.repeat(50)}`,
];

const HOSTILE_WHOLES: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  '',
  ' ',
  'null',
  '7',
  '"x"',
  '[]',
  '[{}]',
  '{}',
  'not json',
  '{"event":"x","event":"y"}',
  '['.repeat(100_000),
  '{"a":'.repeat(100_000),
  `{"event":"x","data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  '{"event":"\\u0000","data":{}}',
  '{"event":"\\ud800 new","data":{}}',
  '{"event":"never.met","data":null}',
  `{"event":"${'e'.repeat(10_000)}","data":{}}`,
  '{"__proto__":{"event":"x"},"constructor":{"prototype":{}}}',
  '{"body":{"body":{"body":{}}}}',
  Uint8Array.from([0xff, 0xfe, 0x00]),
  Uint8Array.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  Uint8Array.from([0x00]),
  Uint8Array.from([0xef, 0xbb, 0xbf]),
];

/** Every sample message of a sender with every hostile value in every field, one at a time, and bodies that are no message. */
export function* listHostileBodies(source: 'opentrack' | 'eaze'): Generator<Uint8Array> {
  for (const whole of HOSTILE_WHOLES) yield typeof whole === 'string' ? Buffer.from(whole) : whole;
  for (const fixture of listWebhookFixtures(source)) {
    const message: unknown = JSON.parse(fixture.body.toString());
    yield Buffer.from(`\ufeff${fixture.body.toString()}`);
    for (const path of listPaths(message)) {
      for (const value of HOSTILE_VALUES) yield Buffer.from(replaceAt(message, path, value));
      yield Buffer.from(replaceAt(message, path, undefined));
    }
  }
}

type Path = (string | number)[];

function listPaths(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const steps = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [...steps].flatMap((step) => {
    const path = [...at, step];
    return [path, ...listPaths((value as Record<string | number, unknown>)[step], path)];
  });
}

/** The message as text with a raw JSON text at one place, or without that place. */
function replaceAt(message: unknown, path: Path, rawJson: string | undefined): string {
  const mark = '\u0001here\u0001';
  const copy = structuredClone(message);
  let parent = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (rawJson === undefined) delete parent[last];
  else parent[last] = mark;
  return JSON.stringify(copy).replace(JSON.stringify(mark), () => rawJson ?? '');
}
