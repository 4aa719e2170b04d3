/** The address of a list: the only place where filter, sort, tab and page live. */
export interface Address {
  path: string;
  params: Readonly<Record<string, string>>;
  /** What a saved view says, over which the address stands: links repeat only what is otherwise. */
  beneath?: Readonly<Record<string, string>>;
}

/**
 * The same list with something changed; `null` takes a parameter out. Any change but of the cursor begins at the first page.
 * What the view says and is not wanted is said to be empty.
 */
export function toHref(address: Address, changes: Record<string, string | null>): string {
  const kept = 'cursor' in changes ? address.params : { ...address.params, cursor: '' };
  const beneath = kept.view && changes.view === undefined ? (address.beneath ?? {}) : {};
  const wanted: Record<string, string | null> = { ...kept, ...changes };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) {
    if (value ? value !== beneath[name] : name in beneath) query.set(name, value ?? '');
  }
  const text = query.toString();
  return text ? `${address.path}?${text}` : address.path;
}

/** The parameters that stay when every filter goes: the tab, if any, and not the view, also not the one that the list begins with. */
export function toClearHref({ path, params }: Address, keep: readonly string[] = []): string {
  const kept = Object.fromEntries(keep.map((name) => [name, params[name] ?? null]));
  return toHref({ path, params: {} }, { ...kept, view: params.view ? PLAIN_VIEW : null });
}

/** As a view in the address: none, also where the list begins with one. */
export const PLAIN_VIEW = 'none';
