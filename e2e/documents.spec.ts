import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ADDRESS, API_KEY, SECRETS } from './server-under-test.ts';

// Whoever copies a command out of the documents gets the answer that is printed below it.

/** A command and the answer printed below it. */
interface Example {
  command: string;
  answer: unknown;
}

function readExamples(document: string): Example[] {
  const text = readFileSync(join(import.meta.dirname, '../docs', document), 'utf8');
  return [...text.matchAll(/^```sh\n(.*?)^```\n^```json\n(.*?)^```$/gms)].map(
    ([, command = '', answer = '']) => ({
      command,
      answer: JSON.parse(answer),
    }),
  );
}

/** Runs them one after the other in one terminal, and gives what each printed. */
function runAll(examples: readonly Example[]): string[] {
  const end = '\u001e';
  const script = examples.map(({ command }) => `${command}\nprintf '${end}'`).join('\n');
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CLEARHOLD: ADDRESS,
      KEY: API_KEY,
      OPENTRACK_WEBHOOK_SECRET: SECRETS.opentrack,
      EAZE_WEBHOOK_KEY: SECRETS.eaze,
    },
  });
  expect(stderr).toBe('');
  return stdout.split(end);
}

/** Every `…` fits any text; a `version` is a number that only grows. */
function toExpectation(printed: unknown): unknown {
  if (printed === '…') return expect.stringMatching(/./);
  if (Array.isArray(printed)) return printed.map(toExpectation);
  if (typeof printed !== 'object' || printed === null) return printed;
  return Object.fromEntries(
    Object.entries(printed).map(([name, value]) => [
      name,
      name === 'kinds'
        ? expect.arrayContaining(value as string[])
        : name === 'version' && typeof value === 'number'
          ? expect.any(Number)
          : toExpectation(value),
    ]),
  );
}

for (const [document, least] of [
  ['connect-a-sender.md', 5],
  ['api-by-example.md', 16],
] as const) {
  test(`every command of ${document} answers as printed`, () => {
    for (const tool of ['bash', 'curl', 'openssl'])
      test.skip(spawnSync(tool, ['--version']).error !== undefined, `${tool} is not installed`);
    const examples = readExamples(document);
    expect(examples.length).toBeGreaterThanOrEqual(least);
    const printed = runAll(examples);
    for (const [index, { command, answer }] of examples.entries())
      expect
        .soft(JSON.parse(printed[index] ?? ''), command)
        .toMatchObject(toExpectation(answer) as Record<string, unknown>);
  });
}
