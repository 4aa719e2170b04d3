import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

test('everything that the image is made of is there, and nothing of it is left out of the build', () => {
  const ignored = read('.dockerignore').split('\n');
  const copied = [...read('Dockerfile').matchAll(/^COPY (.+) \S+$/gm)]
    .flatMap(([, sources = '']) => sources.split(' '))
    .filter((source) => source !== '--from=built' && source !== '.')
    .map((source) => source.replace(/^\/clearhold\//, ''));
  const made = ['node_modules', '.next'];
  expect(copied).toEqual(expect.arrayContaining(['server.ts', 'lib', 'prisma', ...made]));
  for (const source of copied.filter((each) => !made.includes(each))) {
    expect(existsSync(new URL(`../${source}`, import.meta.url)), source).toBe(true);
    expect(ignored).not.toContain(source);
  }
});
