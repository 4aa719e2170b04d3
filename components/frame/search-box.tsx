import { Icon } from '#components/ui/icon.tsx';

/** One box for every number: a GET form, so it works before and without any script. */
export function SearchBox() {
  return (
    <form action="/search" method="get" className="search-box">
      <Icon name="search" />
      <input
        className="search-input"
        type="search"
        name="q"
        aria-label="Search bills, containers, declarations and references"
        placeholder="Bill, container, LRN, MRN, reference"
        maxLength={200}
      />
      <button type="submit" className="sr-only">
        Search
      </button>
    </form>
  );
}
