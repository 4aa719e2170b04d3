/** Where to go after signing in: a page of ours, however the address is written; else the first page. */
export function toLocalPath(wanted: string | string[] | undefined): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return '/';
  const base = 'http://clearhold.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined;
  // `//elsewhere` and `/\elsewhere` are other hosts to a browser.
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return '/';
  return url.pathname.startsWith('/api/') || url.pathname === '/sign-in'
    ? '/'
    : url.pathname + url.search + url.hash;
}
