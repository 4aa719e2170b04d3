import { createHash } from 'node:crypto';
import { findSource } from '#lib/webhooks/sources.ts';
import { connect } from '../fault/connect.ts';
import type { Outcome } from '../fault/journal.ts';
import { openConnections, postMessage } from '../fault/post-message.ts';
import { type Product, SECRETS } from '../fault/product.ts';
import type { MutatedBody } from './mutate.ts';

/** A body of which something did not hold. */
export interface Finding {
  /** Its place in what was sent. */
  index: number;
  what: string;
  sent: MutatedBody;
}

export interface SentBodies {
  sent: number;
  answers: Map<string, number>;
  findings: Finding[];
}

const CONNECTIONS = 32;
const BODIES_A_CHECK = 500;

/**
 * Sends bodies with the right proof, and looks after each few hundred whether every one was answered with 200 and its raw
 * row holds exactly its bytes. Something is found wherever that is not so, or our own rules could not take it.
 */
export async function sendBodies(product: Product, bodies: Iterable<MutatedBody>): Promise<SentBodies> {
  const result: SentBodies = { sent: 0, answers: new Map(), findings: [] };
  const agent = openConnections(CONNECTIONS);
  let batch: MutatedBody[] = [];
  for (const body of bodies) {
    batch.push(body);
    if (batch.length < BODIES_A_CHECK) continue;
    await sendBatch(product, agent, batch, result);
    batch = [];
    if (!product.isRunning) break;
  }
  await sendBatch(product, agent, batch, result);
  agent.destroy();
  return result;
}

async function sendBatch(
  product: Product,
  agent: ReturnType<typeof openConnections>,
  batch: readonly MutatedBody[],
  result: SentBodies,
): Promise<void> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const send = async () => {
    while (next < batch.length) {
      const at = next++;
      const { source, body } = batch[at] ?? { source: '', body: Buffer.alloc(0) };
      outcomes[at] = await postMessage(product.port, agent, { source, body, proof: toProof(source, body) });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, send));
  const kept = await readKept(product, outcomes);
  for (const [at, sent] of batch.entries()) {
    const what = judge(outcomes[at], kept, sent.body, result.answers);
    if (what !== undefined) result.findings.push({ index: result.sent + at, what, sent });
  }
  result.sent += batch.length;
}

function toProof(name: string, body: Buffer): readonly [string, string] {
  const source = findSource(name);
  if (!source) throw new Error(`There is no source ${name}.`);
  return [source.proofHeader, source.toProof(body, name === 'eaze' ? SECRETS.eaze : SECRETS.opentrack)];
}

interface KeptBody {
  id: string;
  sha256: string;
  state: string;
  reason: string | null;
}

async function readKept(product: Product, outcomes: readonly Outcome[]): Promise<Map<string, KeptBody>> {
  const ids = outcomes.flatMap((outcome) => (outcome.kind === 'answered' && outcome.id ? [outcome.id] : []));
  const client = await connect(product.superuserUrl);
  const { rows } = await client.query<KeptBody>(
    `select id, encode(sha256(body), 'hex') as sha256, state, reason from webhook_events where id = any($1::uuid[])`,
    [ids],
  );
  await client.end();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What does not hold, in words. */
function judge(
  outcome: Outcome | undefined,
  kept: ReadonlyMap<string, KeptBody>,
  body: Buffer,
  answers: Map<string, number>,
): string | undefined {
  if (outcome?.kind !== 'answered') return `no answer (${outcome?.kind})`;
  const row = kept.get(outcome.id ?? '');
  const answer = outcome.status === 200 ? (row?.state ?? 'lost') : String(outcome.status);
  answers.set(answer, (answers.get(answer) ?? 0) + 1);
  if (outcome.status !== 200) return `answered with ${outcome.status}`;
  if (row === undefined) return 'answered with 200, and no raw row stands';
  if (row.sha256 !== createHash('sha256').update(body).digest('hex'))
    return 'the raw row holds other bytes than were sent';
  if (row.state === 'failed') return `our rules could not take it: ${row.reason}`;
  return undefined;
}
