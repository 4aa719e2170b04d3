import { z } from 'zod';
import { BulkContainerAct } from '#lib/containers/act-on-containers.ts';
import { BulkBillAct } from '#lib/customs/act-on-bills.ts';
import { BulkDeclarationAct } from '#lib/declarations/act-on-declarations.ts';
import { ExportQuery } from '#lib/exports/export-query.ts';
import { Lookup, LookupBody, LookupQuery } from '#lib/lookup/lookup.ts';
import { FoundThings, SearchQuery } from '#lib/search/found.ts';
import { BulkSubjectOutcome } from '#lib/triage/act-on-subjects.ts';
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
    method: 'POST',
    path: '/bills/bulk',
    summary: 'Do one thing to many bills, with one note',
    body: BulkBillAct,
    answer: BulkSubjectOutcome,
  },
  {
    method: 'POST',
    path: '/containers/bulk',
    summary: 'Do one thing to many containers, with one note',
    body: BulkContainerAct,
    answer: BulkSubjectOutcome,
  },
  {
    method: 'POST',
    path: '/declarations/bulk',
    summary: 'Do one thing to many declarations, with one note',
    body: BulkDeclarationAct,
    answer: BulkSubjectOutcome,
  },
  {
    path: '/search',
    summary: 'Whatever carries a number or a part of it, some of each kind',
    query: SearchQuery,
    answer: FoundThings,
  },
  {
    path: '/lookup',
    summary: 'What is known under each number of a pasted list, and whether it may go; as JSON or CSV',
    query: LookupQuery,
    answer: Lookup,
  },
  {
    method: 'POST',
    path: '/lookup',
    summary: 'The same for a list that is too long for an address',
    body: LookupBody,
    answer: Lookup,
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
