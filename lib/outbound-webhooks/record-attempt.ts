import type pg from 'pg';
import { recordAudit } from '#lib/audit/record-audit.ts';
import type { Access } from '#lib/auth/access.ts';
import { inWorkspaceTransaction } from '#lib/database/in-workspace-transaction.ts';
import { join, sentence } from '#lib/domain/sentences/sentence.ts';
import { tellAdministrators } from '#lib/notices/tell-administrators.ts';
import { toPauseMilliseconds, whyDisabled } from './delivery-plan.ts';
import type { PostOutcome } from './post-webhook.ts';

/** One try of one delivery, and how it went. */
export interface Attempted {
  id: string;
  webhookId: string;
  /** Counting this one. */
  attempts: number;
  isDelivered: boolean;
  requestHead: string | null;
  outcome: PostOutcome;
}

/**
 * Writes down how a try went, plans the next, and keeps count of what the webhook takes. One that takes nothing for three
 * days, or fails twenty times in a row, is disabled, and administrators are told.
 */
export async function recordAttempt(access: Access, attempted: Attempted): Promise<void> {
  const { workspaceId } = access;
  await inWorkspaceTransaction(workspaceId, async (client) => {
    await updateDelivery(client, access, attempted);
    if (attempted.isDelivered) {
      await client.query(
        `UPDATE outbound_webhooks SET failing_since = NULL, failures_in_a_row = 0
          WHERE workspace_id = $1 AND id = $2 AND failures_in_a_row > 0`,
        [workspaceId, attempted.webhookId],
      );
    } else await countFailure(client, access, attempted);
  });
}

async function updateDelivery(
  client: pg.ClientBase,
  { workspaceId, now }: Access,
  attempted: Attempted,
): Promise<void> {
  const { outcome, isDelivered, attempts } = attempted;
  const pause = isDelivered ? null : toPauseMilliseconds(attempts);
  const answered = outcome.kind === 'answered' ? outcome : null;
  await client.query(
    `UPDATE outbound_deliveries
        SET state = $3, attempts = $4, attempted_at = now(), milliseconds = $5, status = $6, request_head = $7,
            response_head = $8, error = $9, due_at = $11::timestamptz + $10::bigint * interval '1 millisecond'
      WHERE workspace_id = $1 AND id = $2`,
    [
      workspaceId,
      attempted.id,
      isDelivered ? 'delivered' : pause === null ? 'failed' : 'waiting',
      attempts,
      outcome.milliseconds,
      answered?.status ?? null,
      attempted.requestHead,
      answered?.head ?? null,
      outcome.kind === 'failed' ? outcome.reason : null,
      pause,
      now,
    ],
  );
}

async function countFailure(client: pg.ClientBase, access: Access, { webhookId }: Attempted): Promise<void> {
  const { workspaceId } = access;
  const { rows } = await client.query<{
    name: string;
    failures: number;
    failing_ms: string;
    disabled: boolean;
  }>(
    `UPDATE outbound_webhooks
        SET failures_in_a_row = failures_in_a_row + 1, failing_since = coalesce(failing_since, now())
      WHERE workspace_id = $1 AND id = $2
      RETURNING name, failures_in_a_row AS failures, disabled_at IS NOT NULL AS disabled,
                (extract(epoch FROM now() - failing_since) * 1000)::bigint::text AS failing_ms`,
    [workspaceId, webhookId],
  );
  const [webhook] = rows;
  const reason = webhook && whyDisabled(webhook.failures, Number(webhook.failing_ms));
  if (!webhook || webhook.disabled || !reason) return;
  await disable(client, access, { id: webhookId, name: webhook.name, reason });
}

async function disable(
  client: pg.ClientBase,
  access: Access,
  { id, name, reason }: { id: string; name: string; reason: string },
): Promise<void> {
  const { workspaceId, now } = access;
  await client.query(
    'UPDATE outbound_webhooks SET disabled_at = $3, disabled_reason = $4 WHERE workspace_id = $1 AND id = $2',
    [workspaceId, id, now, reason],
  );
  await client.query(
    `UPDATE outbound_deliveries SET due_at = NULL, state = 'failed'
      WHERE workspace_id = $1 AND webhook_id = $2 AND state = 'waiting'`,
    [workspaceId, id],
  );
  await recordAudit(client, access, [
    {
      action: 'outbound-webhook.disable',
      subject: { kind: 'outbound-webhook', key: id },
      before: { enabled: true },
      after: { enabled: false, reason },
    },
  ]);
  await tellAdministrators(client, access, {
    kind: 'outbound-webhook-disabled',
    subject: { kind: 'outbound-webhook', key: id },
    state: `disabled ${now}`,
    title: sentence('notice.webhookDisabled', { name }),
    text: join(reason, sentence('notice.nothingMoreSent')),
    href: `/settings/notices/webhooks/${id}`,
  });
}
