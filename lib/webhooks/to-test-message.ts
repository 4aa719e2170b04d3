import type { TestMessage } from '#lib/domain/feeds/feed.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Source } from './source.ts';

interface TestOptions {
  /** The whole address of the feed. */
  url: string;
  secret: string;
  /** Whether the secret itself may stand in the command: where it is being shown anyway. */
  reveal: boolean;
  now: Instant;
}

/**
 * A message to try a feed out with, as a command. A signature goes along: it fits this one body. Where the proof is the
 * secret itself, the command reads it from the environment, unless the secret is being shown anyway.
 */
export function toTestMessage(source: Source, { url, secret, reveal, now }: TestOptions): TestMessage {
  const { message, page } = source.toSample(now);
  const body = JSON.stringify(message);
  const isKept = source.secretHeaders.includes(source.proofHeader) && !reveal;
  const proof = isKept
    ? `"${source.proofHeader}: $${source.secretVariable}"`
    : quote(`${source.proofHeader}: ${source.toProof(Buffer.from(body), secret)}`);
  return {
    curl: toCurl(url, proof, quote(body)),
    body,
    secretFrom: isKept ? source.secretVariable : null,
    page,
  };
}

function toCurl(url: string, proof: string, body: string): string {
  return [
    'curl -sS',
    quote(url),
    "-H 'content-type: application/json'",
    `-H ${proof}`,
    `--data-binary ${body}`,
  ].join(' \\\n  ');
}

/** As one word of a POSIX shell, whatever is in it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
