import { z } from 'zod';
import { ExportQuery } from '#lib/exports/export-query.ts';
import { NewView, SavedView, ViewChange, ViewQuery } from '#lib/views/saved-view.ts';
import { Done } from './done.ts';
import type { Endpoint } from './endpoint.ts';

/** How people like their lists. */
export const VIEW_ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/views',
    summary: 'Views of lists: your own, and those of the team',
    query: ViewQuery,
    answer: SavedView,
    shape: 'page',
  },
  {
    method: 'POST',
    path: '/views',
    summary: 'Keep a list as it is looked at, under a name',
    body: NewView,
    answer: SavedView,
  },
  { path: '/views/{id}', summary: 'One view', answer: SavedView },
  {
    method: 'PATCH',
    path: '/views/{id}',
    summary: 'Rename a view, change, share or begin with it',
    body: ViewChange,
    answer: SavedView,
  },
  {
    path: '/exports/{list}',
    summary: 'A list as a file: customs, exceptions, containers, declarations, shipments, webhook-events',
    query: ExportQuery,
    answer: z.string(),
    shape: 'sheet',
  },
  { method: 'DELETE', path: '/views/{id}', summary: 'Take a view away', answer: Done },
];
