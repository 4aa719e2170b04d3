import { type Address, PLAIN_VIEW } from '#components/ui/address.ts';
import { type Density, toDensity } from '#components/ui/data-table.tsx';
import type { Access } from '#lib/auth/access.ts';
import { toFields } from '#lib/lists/read-query.ts';
import { listViews } from '#lib/views/list-views.ts';
import type { SavedList } from '#lib/views/saved-list.ts';
import type { SavedView } from '#lib/views/saved-view.ts';
import type { SearchParams } from '../page-address.ts';

/** Where a list stands, and the views that it could be looked at by. */
export interface ListAddress {
  address: Address;
  list: SavedList;
  /** The one it is looked at by; what the address says besides comes over it. */
  view: SavedView | null;
  views: SavedView[];
  /** Of the address and the view; where they say none, the reader's own. */
  density: Density;
}

/**
 * The address of a list's page over the view that it names, or over the one that the reader's list begins with where it
 * names nothing at all. An unknown view is as if it were not there.
 */
export async function readListAddress(
  access: Access,
  list: SavedList,
  search: Awaited<SearchParams>,
): Promise<ListAddress> {
  const views = await listViews(access, { list });
  const place = toListAddress(list, search, views);
  const density = toDensity(place.address.params.density, access.person?.habits.density);
  return { list, views, density, ...place };
}

export function toListAddress(
  list: SavedList,
  search: Awaited<SearchParams>,
  views: SavedView[],
): Pick<ListAddress, 'address' | 'view'> {
  const path = `/${list}`;
  const { view: asked, ...said } = toFields(search);
  const isPlain = Object.keys(search).length === 0;
  const view = views.find(({ id, isFirst }) => (isPlain ? isFirst : id === asked)) ?? null;
  if (view) {
    const wanted = Object.entries(view.params).filter(
      ([name]) => said[name] !== undefined || !(name in search),
    );
    return {
      view,
      address: {
        path,
        params: { ...Object.fromEntries(wanted), ...said, view: view.id },
        beneath: view.params,
      },
    };
  }
  const isToldPlain = asked === PLAIN_VIEW && views.some(({ isFirst }) => isFirst);
  return { view, address: { path, params: { ...said, ...(isToldPlain ? { view: PLAIN_VIEW } : {}) } } };
}
