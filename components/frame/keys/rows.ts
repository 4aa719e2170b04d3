// What can be gone through with j and k: everything marked with `data-row`, in the order of the page.

export function findRow(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-row]') ?? null;
}

/** Moves the focus to the next row or the one before; from nowhere to the first or the last. */
export function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter(
    (row) => row.offsetParent !== null,
  );
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[now === -1 ? (step === 1 ? 0 : rows.length - 1) : now + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Follows the link that a row begins with. */
export function openRow(row: Element): void {
  row.querySelector<HTMLAnchorElement>('a[href]:not([data-key])')?.click();
}

/** Ticks or unticks a row. */
export function chooseRow(row: Element): void {
  row.querySelector<HTMLInputElement>('[data-choose]')?.click();
}

/** What a key does by pressing something of the page that is marked with it: within the row first, else outside all rows. */
export function findPressed(key: string, row: Element | null): HTMLElement | null {
  const marked = `[data-key="${CSS.escape(key)}"]`;
  const ofRow = row?.querySelector<HTMLElement>(marked);
  if (ofRow) return ofRow;
  const all = document.querySelectorAll<HTMLElement>(marked);
  return [...all].find((element) => findRow(element) === null) ?? null;
}
