import { expect, test } from 'vitest';
import { DECLARATION_STATUSES } from './declaration.ts';
import { USUAL_MOVES } from './usual-moves.ts';

// The table of the trade report, 4.4, word for word.
const REPORT =
  'new→{readyToDeclare, invalid, blocked, canceled} · readyToDeclare→{prelodged, registered, acknowledged, blocked, invalid, canceled} · prelodged→{registered, presentation, acknowledged, control, blocked, invalid, canceled} · registered→{presentation, acknowledged, control, blocked, invalid, canceled} · presentation→{acknowledged, control, released, blocked, invalid} · acknowledged→{control, released, norelease, finalTaxNotice, invalid, canceled} · control→{acknowledged, released, norelease, invalid, canceled} · norelease→{control, released, invalid, canceled} · blocked→{readyToDeclare, prelodged, registered, acknowledged, canceled, invalid} · invalid→{readyToDeclare, canceled} · released→{finalTaxNotice, completed, control, invalid} · finalTaxNotice→{completed, released, invalid} · completed→{invalid} · canceled→{}';

test('the usual moves are those of the trade report', () => {
  const table = REPORT.split(' · ').map((row) => {
    const [from = '', to = ''] = row.split('→');
    return [from, to.slice(1, -1).split(', ').filter(Boolean)];
  });
  expect(USUAL_MOVES).toEqual(Object.fromEntries(table));
  expect(Object.keys(USUAL_MOVES).sort()).toEqual([...DECLARATION_STATUSES].sort());
});
