import { expect, test } from 'vitest';
import { AuditQuery } from '#lib/audit/audit-query.ts';
import { listAuditEntries } from '#lib/audit/list-audit-entries.ts';
import { Forbidden, Invalid, NotFound } from '#lib/errors.ts';
import { addPerson } from '#lib/testing/add-person.ts';
import { toTestAccess } from '#lib/testing/to-test-access.ts';
import { changeView } from './change-view.ts';
import { createView } from './create-view.ts';
import { deleteView } from './delete-view.ts';
import { getView, listViews } from './list-views.ts';
import { NewView } from './saved-view.ts';

const ana = await addPerson('Ana Silva', 'coordinator');
const ben = await addPerson('Ben Visser', 'viewer');
const cleo = await addPerson('Cleo Ward', 'broker', { scope: { accounts: ['ACME'], bills: [] } });

const keep = (access: typeof ana, wish: object) =>
  createView(access, NewView.parse({ list: 'customs', name: 'Exams', ...wish }));
const namesOf = async (access: typeof ana) =>
  (await listViews(access, { list: 'customs' })).map(({ name }) => name);

test('a view keeps filter, order, columns, density and page size, and nothing else of the address', async () => {
  const kept = {
    bucket: 'held',
    code: '1H',
    sort: 'heldSince',
    columns: 'holds,owed',
    density: 'compact',
    limit: '100',
  };
  const view = await keep(ben, { params: { ...kept, cursor: 'x', view: 'y', nonsense: 'z', q: ' ' } });
  expect(view.params).toEqual(kept);
  expect(await getView(ben, view.id)).toEqual(view);
});

test("a private view is its owner's alone", async () => {
  const view = await keep(ana, { name: 'Mine alone' });
  expect(await namesOf(ana)).toContain('Mine alone');
  expect(await namesOf(ben)).not.toContain('Mine alone');
  for (const act of [
    () => getView(ben, view.id),
    () => changeView(ben, view.id, { name: 'Taken' }),
    () => changeView(ben, view.id, { isFirst: true }),
    () => deleteView(ben, view.id),
    () => getView({ ...ana, workspaceId: '00000000-0000-7000-8000-00000000000b' }, view.id),
    () => getView(ana, 'nonsense'),
  ]) {
    await expect(act()).rejects.toThrow(NotFound);
  }
});

test('the team opens a view of the team, and only coordinators and administrators change it', async () => {
  await expect(keep(ben, { audience: 'team' })).rejects.toThrow(Forbidden);
  const view = await keep(ana, { name: 'Morning round', audience: 'team' });
  expect(await getView(ben, view.id)).toMatchObject({ name: 'Morning round', mayChange: false });
  await expect(changeView(ben, view.id, { name: 'Evening round' })).rejects.toThrow(Forbidden);
  await expect(deleteView(ben, view.id)).rejects.toThrow(Forbidden);
  const administrator = toTestAccess();
  expect((await changeView(administrator, view.id, { name: 'Evening round' })).name).toBe('Evening round');
  const own = await keep(ben, { name: 'For all?' });
  await expect(changeView(ben, own.id, { audience: 'team' })).rejects.toThrow(Forbidden);
});

test('whoever is limited does not see what the team filters by', async () => {
  await keep(ana, { name: 'Account Globex', audience: 'team', params: { account: 'Globex' } });
  expect(await namesOf(cleo)).toEqual([]);
  await keep(cleo, { name: 'My bills' });
  expect(await namesOf(cleo)).toEqual(['My bills']);
});

test('a list begins with one view for each person, and plainly again once it is gone', async () => {
  const first = await keep(ana, { name: 'First', audience: 'team', isFirst: true });
  const second = await keep(ana, { name: 'Second' });
  expect(first.isFirst).toBe(true);
  expect((await getView(ben, first.id)).isFirst).toBe(false);
  await changeView(ben, first.id, { isFirst: true });
  await changeView(ana, second.id, { isFirst: true });
  expect((await getView(ana, first.id)).isFirst).toBe(false);
  expect((await getView(ben, first.id)).isFirst).toBe(true);
  await deleteView(ana, first.id);
  expect((await listViews(ben, {})).filter(({ isFirst }) => isFirst)).toEqual([]);
  expect((await changeView(ana, second.id, { isFirst: false })).isFirst).toBe(false);
});

test('each change leaves its entry in the audit log, and what changes nothing leaves none', async () => {
  const view = await keep(ana, { name: 'Told' });
  await changeView(ana, view.id, { name: 'Told' });
  await changeView(ana, view.id, { name: 'Retold', params: { code: '7H' } });
  await deleteView(ana, view.id);
  const { items } = await listAuditEntries(toTestAccess(), AuditQuery.parse({}));
  const told = items.filter(({ subject }) => subject.key === view.id).map(({ action }) => action);
  expect(told.toSorted()).toEqual(['view.change', 'view.create', 'view.delete']);
});

test('nobody keeps views without end', async () => {
  const dora = await addPerson('Dora Lind', 'viewer');
  for (let count = 0; count < 100; count++) await keep(dora, { name: `View ${count}` });
  await expect(keep(dora, { name: 'One more' })).rejects.toThrow(Invalid);
});
