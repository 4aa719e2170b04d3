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
/** Workspaces of a person, or people who share a browser. */
const READERS_KEPT = 8;
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

/** What is kept for whoever looks, in the workspace they look at; nobody else's. */
export function readRecents(who: string): Recent[] {
  try {
    return toRecentsOf(localStorage.getItem(STORE), who);
  } catch {
    return [];
  }
}

/** Where nothing may be kept, nothing is. */
export function keepRecent(who: string, path: string): void {
  const newest = toRecent(path);
  if (!newest) return;
  try {
    localStorage.setItem(STORE, withRecent(localStorage.getItem(STORE), who, newest));
  } catch {
    return;
  }
}

/** For when nobody is signed in any more: the numbers of somebody's cargo do not stay behind on a shared browser. */
export function forgetRecents(): void {
  try {
    localStorage.removeItem(STORE);
  } catch {
    return;
  }
}

/** What a browser has kept of one reader. */
export function toRecentsOf(kept: string | null, who: string): Recent[] {
  return (toPathsByReader(kept)[who] ?? []).flatMap((path) => toRecent(path) ?? []);
}

/** The same with one more. Whoever looked last stands first, and those who have not looked for longest go. */
export function withRecent(kept: string | null, who: string, newest: Recent): string {
  const { [who]: _mine, ...others } = toPathsByReader(kept);
  const paths = addRecent(toRecentsOf(kept, who), newest).map(({ href }) => href);
  return JSON.stringify(
    Object.fromEntries([[who, paths], ...Object.entries(others).slice(0, READERS_KEPT - 1)]),
  );
}

/** What is no list of paths is left out. */
function toPathsByReader(kept: string | null): Readonly<Record<string, string[]>> {
  try {
    const value: unknown = JSON.parse(kept ?? 'null');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, paths]) => isPaths(paths)));
  } catch {
    return {};
  }
}

function isPaths(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((path) => typeof path === 'string');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
