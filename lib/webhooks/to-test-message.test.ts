import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Instant } from '#lib/domain/instant.ts';
import { checkProof } from './check-proof.ts';
import { listSources } from './sources.ts';
import { toTestMessage } from './to-test-message.ts';
import { translateMessage } from './translate-message.ts';

const SECRET = "a'secret $HOME `id` of tests";
const now = '2026-11-20T08:00:00.000Z' as Instant;
const url = 'https://clearhold.example.com/api/webhooks/x';

/** What a shell makes of a command: the words that `curl` is given. */
function toWords(command: string, variables: Record<string, string> = {}): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  return execFileSync('sh', ['-c', script], { env: { ...process.env, ...variables }, encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}

test.each(listSources().map((source) => [source.title, source] as const))(
  'what the shell sends for %s proves its sender, and is understood',
  (_, source) => {
    const { curl, body } = toTestMessage(source, { url, secret: SECRET, reveal: true, now });
    const words = toWords(curl);
    const header = words.find((word) => word.startsWith(`${source.proofHeader}: `)) ?? '';
    const [name = '', value = ''] = header.split(/: (.*)/s);
    expect(words).toContain(url);
    expect(words.at(-1)).toBe(body);
    expect(checkProof(source, [[name, value]], Buffer.from(body), [SECRET])).toEqual({ proved: true });
    expect(translateMessage(source, Buffer.from(body), 'id').state).toBe('processed');
  },
);

test.each(listSources().map((source) => [source.title, source] as const))(
  'the secret of %s is not in a command that is shown later',
  (_, source) => {
    const { curl, secretFrom } = toTestMessage(source, { url, secret: SECRET, reveal: false, now });
    expect(curl).not.toContain('of tests');
    const words = toWords(curl, secretFrom === null ? {} : { [secretFrom]: SECRET });
    const value = words.find((word) => word.startsWith(`${source.proofHeader}: `))?.split(/: (.*)/s)[1] ?? '';
    expect(
      checkProof(source, [[source.proofHeader, value]], Buffer.from(words.at(-1) ?? ''), [SECRET]),
    ).toEqual({
      proved: true,
    });
  },
);
