import type { DeclarationGroup, DeclarationStatus } from './declaration.ts';

const GROUPS: Readonly<Record<DeclarationStatus, DeclarationGroup>> = {
  new: 'in-progress',
  readyToDeclare: 'in-progress',
  prelodged: 'in-progress',
  registered: 'in-progress',
  presentation: 'in-progress',
  acknowledged: 'in-progress',
  control: 'action-needed',
  blocked: 'action-needed',
  norelease: 'action-needed',
  released: 'cleared',
  finalTaxNotice: 'cleared',
  completed: 'done',
  invalid: 'action-needed',
  canceled: 'cancelled',
};

/**
 * Which list a declaration stands in. An error that is newer than the last report of the present status needs action
 * whatever the status is, and so does an error before any status. Source: design, Rules, Declarations.
 */
export function toDeclarationGroup(status: DeclarationStatus | null, newerError: boolean): DeclarationGroup {
  if (newerError) return 'action-needed';
  return status ? GROUPS[status] : 'in-progress';
}
