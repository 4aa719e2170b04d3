import { expect, test } from 'vitest';
import { PERMISSIONS } from '../../lib/auth/permissions.ts';
import { findGaps, type Place } from './find-gaps.ts';

const ASKS = 'const access = await requireApiAccess(request);';

function route(address: string, methods: string[], source = ASKS): Place {
  return { file: `app${address}/route.ts`, kind: 'route', address, methods, source };
}

function page(address: string, source: string): Place {
  return { file: `app${address}/page.tsx`, kind: 'page', address, methods: ['GET'], source };
}

/** What is said of one place; the rest of the table has no places here. */
function gapsOf(place: Place): string[] {
  return findGaps([place]).filter((gap) => !gap.includes('which does not exist'));
}

test('a route that the table does not know is found', () => {
  expect(gapsOf(route('/api/v1/new', ['GET']))).toEqual([
    expect.stringContaining('who may ask for /api/v1/new'),
  ]);
});

test('a method that the table does not know is found', () => {
  expect(gapsOf(route('/api/v1/bills', ['GET', 'POST']))).toEqual([
    expect.stringContaining('who may POST /api/v1/bills'),
  ]);
});

test('a route that does not ask who is there is found', () => {
  expect(gapsOf(route('/api/v1/bills', ['GET'], 'return listBills();'))).toEqual([
    expect.stringContaining('call requireApiAccess(request) first'),
  ]);
});

test('a page that is not open to every member must name itself, and rightly', () => {
  expect(gapsOf(page('/settings/members', 'await requirePageAccess();'))).toHaveLength(1);
  expect(gapsOf(page('/settings/members', "await requirePageAccess('/settings/profile');"))).toHaveLength(1);
  expect(gapsOf(page('/settings/members', "await requirePageAccess('/settings/members');"))).toEqual([]);
  expect(gapsOf(page('/customs/[bill]', 'await requirePageAccess();'))).toEqual([]);
});

test('an entry of a page that is no more is found', () => {
  expect(findGaps([])).toHaveLength(Object.keys(PERMISSIONS).length);
});
