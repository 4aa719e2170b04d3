import { Webhook } from 'standardwebhooks';
import type { Access } from '#lib/auth/access.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { getEnvironment } from '#lib/env.ts';
import { type PostOutcome, postWebhook } from './post-webhook.ts';
import { type Attempted, recordAttempt } from './record-attempt.ts';
import { openWebhookSecret } from './webhook-secret.ts';

const AT_ONCE = 8;
const MOST_A_RUN = 400;
/** Nobody else tries it meanwhile; long enough for all that one run takes up together. */
const CLAIM_MINUTES = 2;

interface Due {
  id: string;
  webhook_id: string;
  message_id: string;
  event: string;
  body: string;
  attempts: number;
  url: string;
  sealed_secret: Buffer;
}

/** Tries every delivery that is due, several at once. Answers how many were taken and how many were not. */
export async function deliverDue(
  access: Access,
  signal: AbortSignal,
): Promise<{ delivered: number; failed: number }> {
  const count = { delivered: 0, failed: 0 };
  for (let taken = 0; taken < MOST_A_RUN && !signal.aborted; taken += AT_ONCE) {
    const due = await claim(access);
    if (due.length === 0) break;
    const outcomes = await Promise.all(due.map((each) => attempt(access, each, signal)));
    for (const isDelivered of outcomes) count[isDelivered ? 'delivered' : 'failed'] += 1;
  }
  return count;
}

async function claim({ workspaceId, now }: Access): Promise<Due[]> {
  const { rows } = await getWorkspaceDatabase(workspaceId).pool.query<Due>({
    name: 'claim deliveries',
    text: `UPDATE outbound_deliveries d SET due_at = $2::timestamptz + interval '${CLAIM_MINUTES} minutes'
             FROM outbound_webhooks w
            WHERE w.workspace_id = $1 AND w.id = d.webhook_id AND d.workspace_id = $1
              AND d.id IN (SELECT id FROM outbound_deliveries
                            WHERE workspace_id = $1 AND due_at <= $2::timestamptz
                            ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
           RETURNING d.id, d.webhook_id, d.message_id, d.event, d.body, d.attempts, w.url, w.sealed_secret`,
    values: [workspaceId, now, AT_ONCE],
  });
  return rows;
}

async function attempt(access: Access, due: Due, signal: AbortSignal): Promise<boolean> {
  const { workspaceId } = access;
  const secret = openWebhookSecret(due.sealed_secret, { workspaceId, webhookId: due.webhook_id });
  const headers = secret === undefined ? undefined : toHeaders(due, secret);
  const outcome: PostOutcome =
    headers === undefined
      ? { kind: 'failed', reason: 'Its secret cannot be opened: APP_SECRET has changed.', milliseconds: 0 }
      : await postWebhook({
          url: due.url,
          headers,
          body: due.body,
          allowedNetworks: getEnvironment().OUTBOUND_ALLOWED_NETWORKS,
          signal,
        });
  const isDelivered = outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
  const attempted: Attempted = {
    id: due.id,
    webhookId: due.webhook_id,
    attempts: due.attempts + 1,
    isDelivered,
    requestHead: headers ? toRequestHead(due.url, headers) : null,
    outcome,
  };
  await recordAttempt(access, attempted);
  return isDelivered;
}

/** Headers of Standard Webhooks: the signature covers id, time and body. */
function toHeaders({ message_id: id, body }: Due, secret: string): Record<string, string> {
  const at = new Date();
  return {
    'content-type': 'application/json',
    'user-agent': 'Clearhold',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}

/** Without the signature: whoever reads the log must not be able to send it again in our name. */
function toRequestHead(address: string, headers: Record<string, string>): string {
  const { pathname, search, host } = new URL(address);
  const lines = Object.entries({ host, ...headers }).map(([name, value]) =>
    name === 'webhook-signature' ? `${name}: (left out)` : `${name}: ${value}`,
  );
  return [`POST ${pathname}${search} HTTP/1.1`, ...lines].join('\n');
}
