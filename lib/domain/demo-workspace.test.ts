import { expect, test } from 'vitest';
import { isDemoWorkspace, toDemoWorkspaceId } from './demo-workspace.ts';

test('the id of a demonstration says so, and differs from the next one', () => {
  const id = toDemoWorkspaceId('019aac2b-7c3d-7e5f-8a1b-2c3d4e5f6071');
  expect(id).toBe('64656d6f-7c3d-8e5f-8a1b-2c3d4e5f6071');
  expect(isDemoWorkspace(id)).toBe(true);
});

test.each(['00000000-0000-7000-8000-000000000001', '019aac2b-7c3d-7e5f-8a1b-2c3d4e5f6071', ''])(
  '%j is no demonstration',
  (id) => expect(isDemoWorkspace(id)).toBe(false),
);
