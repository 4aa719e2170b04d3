/** Headers as they came on the wire, doubles and all: `[['X-OpenTrack-Signature', '…'], …]`. */
export type HeaderPairs = readonly (readonly [name: string, value: string])[];

/** Every value under a name, whatever its case. */
export function listHeader(headers: HeaderPairs, name: string): string[] {
  return headers.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value);
}

/** What lets a reader pose as somebody, whoever the sender. */
const ALWAYS_SECRET = ['authorization', 'proxy-authorization', 'cookie', 'x-api-key'];
/** Set by our own `server.ts`, some of them secret. */
const OWN_PREFIX = 'x-clearhold-';
const LONGEST_VALUE = 2_000;
const MOST_HEADERS = 100;

/** Headers as they are stored: lower-case names, doubles joined, without secrets and bounded. */
export function toStoredHeaders(
  headers: HeaderPairs,
  secretHeaders: readonly string[],
): Record<string, string> {
  const stored = new Map<string, string>();
  for (const [rawName, value] of headers.slice(0, MOST_HEADERS)) {
    const name = rawName.toLowerCase();
    const isSecret = ALWAYS_SECRET.includes(name) || secretHeaders.includes(name);
    if (isSecret || name.startsWith(OWN_PREFIX)) continue;
    const before = stored.get(name);
    stored.set(name, (before === undefined ? value : `${before}, ${value}`).slice(0, LONGEST_VALUE));
  }
  return Object.fromEntries(stored);
}
