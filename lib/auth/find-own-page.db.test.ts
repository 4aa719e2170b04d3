import { expect, test } from 'vitest';
import { findOwnPage } from './find-own-page.ts';
import { getPageProof, PAGE_PROOF_HEADER } from './page-proof.ts';

const HOST = 'localhost:3000';
const OURS = `http://${HOST}`;

async function ask(method: string, given: Record<string, string>, proof = getPageProof()): Promise<string> {
  const headers = new Headers({ host: HOST, [PAGE_PROOF_HEADER]: proof, ...given });
  try {
    return (await findOwnPage({ method, headers }))?.actor.name ?? 'nobody';
  } catch (error) {
    return error instanceof Error ? error.name : 'thrown';
  }
}

test.each<[string, string, Record<string, string>]>([
  ['a change', 'POST', { origin: OURS, 'sec-fetch-site': 'same-origin' }],
  ['a change from an old browser', 'POST', { origin: OURS }],
  ['a change over TLS', 'POST', { origin: `https://${HOST}`, 'sec-fetch-site': 'same-origin' }],
  ['a reading', 'GET', { 'sec-fetch-site': 'same-origin' }],
])('%s from a page of ours on this machine is let in', async (_, method, headers) => {
  expect(await ask(method, headers)).toBe('This machine');
});

test.each<[string, Record<string, string>]>([
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  [
    'another site that claims to be ours',
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ],
  ['another port of this machine', { origin: 'http://localhost:4000', 'sec-fetch-site': 'same-site' }],
  ['another name of this machine', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' }],
  ['a file or a frame without rights', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['an old browser on another site', { origin: 'https://evil.example' }],
  ['an old browser with a file', { origin: 'null' }],
  ['a browser that hides the origin', { 'sec-fetch-site': 'same-origin' }],
  ['a form of another site', { 'sec-fetch-site': 'cross-site' }],
])('a change from %s is forbidden', async (_, headers) => {
  expect(await ask('POST', headers)).toBe('Forbidden');
});

test.each<[string, Record<string, string>]>([
  ['a program', {}],
  ['an address that was typed', { 'sec-fetch-site': 'none' }],
])('%s is no page, and needs a key', async (_, headers) => {
  expect([await ask('GET', headers), await ask('POST', headers)]).toEqual(['nobody', 'nobody']);
});

test('from another machine no page is ours', async () => {
  const headers = { origin: OURS, 'sec-fetch-site': 'same-origin' };
  for (const proof of ['', 'forged']) expect(await ask('POST', headers, proof)).toBe('nobody');
});
