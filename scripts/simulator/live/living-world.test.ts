import { expect, test, vi } from 'vitest';
import { makeWorld } from '#lib/demo-world/world.ts';
import { LivingWorld } from './living-world.ts';

vi.setConfig({ testTimeout: 30_000 });

const NOW = Date.parse('2026-06-23T08:30:00.000Z');

function live(steps: number): string[][] {
  const world = new LivingWorld(makeWorld('1', new Date(NOW)), '1');
  return Array.from({ length: steps }, (_, step) =>
    world.next(new Date(NOW + step * 3000)).map(({ body }) => body),
  );
}

test('something happens at every step, for hours', () => {
  for (const bodies of live(600)) expect(bodies.length).toBeGreaterThan(0);
});

test('what happens now is sent now', () => {
  const world = new LivingWorld(makeWorld('1', new Date(NOW)), '1');
  const later = NOW + 30 * 3_600_000;
  const deliveries = Array.from({ length: 50 }, () => world.next(new Date(later))).flat();
  for (const { at } of deliveries) expect(Math.abs(at - later)).toBeLessThan(100);
});

test('the same seed lives the same life', () => {
  expect(live(50)).toEqual(live(50));
});

test('there is news of holds, releases, boxes and declarations', () => {
  const text = live(400).flat().join('\n');
  for (const event of [
    'customs.entry.status.updated',
    'container.holds.updated',
    'container.exceptions.updated',
    'container.status.updated',
    'container.demurrage.updated',
    'declaration.created',
    'declaration.status_updated',
  ]) {
    expect(text).toContain(`"event":"${event}"`);
  }
});
