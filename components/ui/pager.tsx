import { type Address, toHref } from './address.ts';
import { Icon } from './icon.tsx';

/** Onward and back to the start; the cursor stands in the address, so the browser's Back is the page before. */
export function Pager({
  address,
  nextCursor,
  shown,
}: {
  address: Address;
  nextCursor: string | null;
  shown: number;
}) {
  const deeper = Boolean(address.params.cursor);
  if (!deeper && nextCursor === null) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {deeper ? (
        <a className="button button--sm button--outline" href={toHref(address, { cursor: null })}>
          <Icon name="back" />
          First page
        </a>
      ) : null}
      <span className="quiet">{shown} on this page</span>
      {nextCursor === null ? (
        <span className="quiet">That is all.</span>
      ) : (
        <a
          className="button button--sm button--outline"
          href={toHref(address, { cursor: nextCursor })}
          rel="next"
        >
          Next page
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
