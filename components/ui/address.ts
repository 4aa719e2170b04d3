/** The address of a list: the only place where filter, sort, tab and page live. */
export interface Address {
  path: string;
  params: Readonly<Record<string, string>>;
}

/** The same list with something changed; `null` takes a parameter out. Any change but of the cursor begins at the first page. */
export function toHref(address: Address, changes: Record<string, string | null>): string {
  const kept = 'cursor' in changes ? address.params : { ...address.params, cursor: '' };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...kept, ...changes })) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${address.path}?${text}` : address.path;
}
