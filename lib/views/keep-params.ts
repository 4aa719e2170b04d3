import { isParamOfView, type SavedList } from './saved-list.ts';
import type { ViewParams } from './saved-view.ts';

/** What a view of a list keeps of an address: what belongs to it and says something. */
export function keepParams(list: SavedList, params: Readonly<Record<string, string>>): ViewParams {
  return Object.fromEntries(
    Object.entries(params)
      .filter(([name, value]) => isParamOfView(list, name) && value.trim() !== '')
      .map(([name, value]) => [name, value.toWellFormed().replaceAll('\0', '')]),
  );
}
