import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TOUR } from './pictures.ts';

test('the tour shows every picture that is taken, in that order, and no other', () => {
  const tour = readFileSync(new URL('../../docs/tour.md', import.meta.url), 'utf8');
  const shown = [...tour.matchAll(/\(tour\/([^)]+)\)/g)].map(([, file]) => file);
  expect(shown).toEqual(TOUR.map(({ file }) => file));
});
