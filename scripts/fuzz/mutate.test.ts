import { expect, test } from 'vitest';
import { Random } from '#lib/demo-world/random.ts';
import { mutate } from './mutate.ts';

const make = (seed: string) => mutate(new Random(seed));

test('a seed makes the same body every time, and another seed another one', () => {
  for (let index = 0; index < 50; index++) {
    expect(make(`seed/${index}`).body.equals(make(`seed/${index}`).body)).toBe(true);
  }
  const bodies = new Set(
    Array.from({ length: 200 }, (_, index) => make(`seed/${index}`).body.toString('latin1')),
  );
  expect(bodies.size).toBeGreaterThan(190);
});

test('most bodies are JSON, and some are not', () => {
  const bodies = Array.from({ length: 400 }, (_, index) => make(`shape/${index}`).body);
  const readable = bodies.filter((body) => isJson(body)).length;
  expect(readable).toBeGreaterThan(200);
  expect(readable).toBeLessThan(400);
});

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString());
    return true;
  } catch {
    return false;
  }
}
