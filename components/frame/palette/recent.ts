import type { Translate } from '#lib/words/translate.ts';

/** Where somebody was lately, on this browser. */
export interface Recent {
  href: string;
  folder: Folder;
  /** Of what it is about. */
  id: string;
}

const KEPT = 8;
const STORE = 'clearhold.recent';
/** Pages about one thing: those are worth coming back to. */
const IS_OF_ONE = /^\/(customs|containers|declarations|shipments)\/([^/]+)$/;
const FOLDERS = ['customs', 'containers', 'declarations', 'shipments'] as const;
type Folder = (typeof FOLDERS)[number];

/** What a path is about; `undefined` for a list, or what is no page of one thing. */
export function toRecent(path: string): Recent | undefined {
  const [, named, part = ''] = IS_OF_ONE.exec(path) ?? [];
  const folder = FOLDERS.find((known) => known === named);
  if (!folder || path === '/declarations/errors') return undefined;
  return { href: path, folder, id: decode(part) };
}

/** The same in the reader's words. */
export function labelRecent({ folder, id }: Recent, t: Translate<'goTo'>): string {
  return t(`recents.${folder}`, { id });
}

/** The newest first, each once. */
export function addRecent(recents: readonly Recent[], newest: Recent): Recent[] {
  return [newest, ...recents.filter(({ href }) => href !== newest.href)].slice(0, KEPT);
}

/** What is kept for whoever looks; what somebody else has left behind on this browser is not theirs to see. */
export function readRecents(who: string): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORE) ?? 'null');
    if (!isKept(kept) || kept.who !== who) return [];
    return kept.paths.flatMap((path) => toRecent(path) ?? []);
  } catch {
    return [];
  }
}

/** Where nothing may be kept, nothing is. */
export function keepRecent(who: string, path: string): void {
  const newest = toRecent(path);
  if (!newest) return;
  try {
    const paths = addRecent(readRecents(who), newest).map(({ href }) => href);
    localStorage.setItem(STORE, JSON.stringify({ who, paths }));
  } catch {
    return;
  }
}

function isKept(value: unknown): value is { who: string; paths: string[] } {
  if (typeof value !== 'object' || value === null) return false;
  const { who, paths } = value as { who?: unknown; paths?: unknown };
  return typeof who === 'string' && Array.isArray(paths) && paths.every((path) => typeof path === 'string');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
