import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pickClientWords } from './client-namespaces.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

const MOST_BYTES = 4_000;

const sources = globSync('{app,components}/**/*.tsx').map((file) => readFileSync(file, 'utf8'));
const find = (pattern: RegExp, among: string[]) =>
  new Set(among.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name)));

const spoken = find(
  /useTranslations\('(\w+)/g,
  sources.filter((source) => source.startsWith("'use client'")),
);
const ofEveryPage = Object.keys(pickClientWords(en));
const ofSomePages = [...find(/further=\{\['(\w+)'\]\}/g, sources)];

test('what client components say is sent to the browser', () => {
  expect(spoken.size).toBeGreaterThan(3);
  expect([...spoken].filter((name) => ![...ofEveryPage, ...ofSomePages].includes(name))).toEqual([]);
});

test('nothing is sent to the browser that no client component says', () => {
  expect([...ofEveryPage, ...ofSomePages].filter((name) => !spoken.has(name))).toEqual([]);
});

test.each([
  ['en', en],
  ['nl', nl],
])('the words that every page carries are few (%s)', (_language, words) => {
  const sent = JSON.stringify(ofEveryPage.map((name) => words[name as keyof typeof words]));
  expect(gzipSync(sent).byteLength).toBeLessThan(MOST_BYTES);
});
