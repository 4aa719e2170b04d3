import type { DeclarationStatus } from './declaration.ts';

/**
 * Where a declaration usually goes from each status. A move off this path is applied and remarked, never refused.
 * Source: trade report, 4.4 (deduced from the Dutch DMS 4 message flows).
 */
export const USUAL_MOVES: Readonly<Record<DeclarationStatus, readonly DeclarationStatus[]>> = {
  new: ['readyToDeclare', 'invalid', 'blocked', 'canceled'],
  readyToDeclare: ['prelodged', 'registered', 'acknowledged', 'blocked', 'invalid', 'canceled'],
  prelodged: ['registered', 'presentation', 'acknowledged', 'control', 'blocked', 'invalid', 'canceled'],
  registered: ['presentation', 'acknowledged', 'control', 'blocked', 'invalid', 'canceled'],
  presentation: ['acknowledged', 'control', 'released', 'blocked', 'invalid'],
  acknowledged: ['control', 'released', 'norelease', 'finalTaxNotice', 'invalid', 'canceled'],
  control: ['acknowledged', 'released', 'norelease', 'invalid', 'canceled'],
  norelease: ['control', 'released', 'invalid', 'canceled'],
  blocked: ['readyToDeclare', 'prelodged', 'registered', 'acknowledged', 'canceled', 'invalid'],
  // Of a data error that can be mended; nothing usually follows where customs invalidated.
  invalid: ['readyToDeclare', 'canceled'],
  released: ['finalTaxNotice', 'completed', 'control', 'invalid'],
  finalTaxNotice: ['completed', 'released', 'invalid'],
  completed: ['invalid'],
  canceled: [],
};
