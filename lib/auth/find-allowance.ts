import { type Allowance, type Method, PERMISSIONS } from './permissions.ts';

/**
 * What the table says of an address as a client writes it. Escaped letters are read as Next reads them, so that another
 * spelling of an address is never another permission; nothing known is undefined, which lets nobody in.
 */
export function findAllowance(path: string, method: string): Allowance | undefined {
  const parts = readParts(path);
  const pattern = parts && PATTERNS.find(({ segments }) => matches(segments, parts));
  return pattern?.methods[(method === 'HEAD' ? 'GET' : method) as Method];
}

function readParts(path: string): string[] | undefined {
  try {
    return path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** Words come before what varies, what varies before what takes the rest. */
const PATTERNS = Object.entries(PERMISSIONS)
  .map(([address, methods]) => ({ segments: address.split('/').filter((part) => part !== ''), methods }))
  .sort((one, other) => toRank(one.segments).localeCompare(toRank(other.segments)));

function toRank(segments: readonly string[]): string {
  return segments.map((segment) => (isRest(segment) ? '3' : isVariable(segment) ? '2' : '1')).join('');
}

function matches(segments: readonly string[], parts: readonly string[]): boolean {
  const rest = segments.at(-1)?.startsWith('[[...') ? segments.length - 1 : undefined;
  const isLongEnough = rest === undefined ? parts.length >= segments.length : parts.length >= rest;
  const isShortEnough = isRest(segments.at(-1) ?? '') || parts.length === segments.length;
  return (
    isLongEnough &&
    isShortEnough &&
    segments.every((segment, index) => isVariable(segment) || segment === parts[index])
  );
}

function isVariable(segment: string): boolean {
  return segment.startsWith('[');
}

function isRest(segment: string): boolean {
  return /^\[+\.\.\./.test(segment);
}
