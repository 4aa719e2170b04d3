import { validate } from 'uuid';
import type { Access } from '#lib/auth/access.ts';
import type { RefusedWebhook, WebhookEvent as WebhookEventRow } from '#lib/database/generated/client.ts';
import { getWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { toInstant } from '#lib/domain/instant.ts';
import { type WebhookEvent, WebhookEventState } from '#lib/domain/webhook-events/webhook-event.ts';
import { NoLongerKept, NotFound } from '#lib/errors.ts';

// Bytes that are no UTF-8 show as replacement characters; a byte order mark stays.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** One message as it came, kept or refused, and the facts it brought. @throws {NotFound} @throws {NoLongerKept} */
export async function getWebhookEvent(access: Access, id: string): Promise<WebhookEvent> {
  const { prisma } = getWorkspaceDatabase(access.workspaceId);
  const key = { workspaceId_id: { workspaceId: access.workspaceId, id } };
  if (!validate(id)) throw new NotFound(`No webhook event ${id} is known.`);
  const kept = await prisma.webhookEvent.findUnique({ where: key });
  if (kept) return toKept(kept, await findTradeEventIds(kept));
  const refused = await prisma.refusedWebhook.findUnique({ where: key });
  if (refused) return toRefused(refused);
  const facts = await findFactIds(access.workspaceId, id);
  if (facts.length > 0)
    throw new NoLongerKept(`The webhook event ${id} is no longer kept; what it said still counts.`);
  throw new NotFound(`No webhook event ${id} is known.`);
}

/** Facts are the work of the first delivery that said them; a repeat points at the same ones. */
async function findTradeEventIds({ workspaceId, id, state, contentKey }: WebhookEventRow): Promise<string[]> {
  const { prisma } = getWorkspaceDatabase(workspaceId);
  const own = await findFactIds(workspaceId, id);
  if (own.length > 0 || state !== 'repeat') return own;
  const first = await prisma.webhookContent.findUnique({
    where: { workspaceId_contentKey: { workspaceId, contentKey } },
  });
  return first ? findFactIds(workspaceId, first.webhookEventId) : [];
}

async function findFactIds(workspaceId: string, webhookEventId: string): Promise<string[]> {
  const facts = await getWorkspaceDatabase(workspaceId).prisma.tradeEvent.findMany({
    where: { workspaceId, webhookEventId },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return facts.map((fact) => fact.id);
}

function toKept(row: WebhookEventRow, tradeEventIds: string[]): WebhookEvent {
  return {
    id: row.id,
    source: row.source,
    event: row.event,
    state: WebhookEventState.parse(row.state),
    reason: row.reason,
    hint: null,
    receivedAt: toInstant(row.receivedAt),
    sentAt: row.sentAt && toInstant(row.sentAt),
    deliveryAttempt: row.deliveryAttempt,
    pendingRetries: row.pendingRetries,
    identifiers: row.identifiers,
    ...toContent(row),
    tradeEventIds,
  };
}

function toRefused(row: RefusedWebhook): WebhookEvent {
  return {
    id: row.id,
    source: row.source,
    event: null,
    state: 'refused',
    reason: row.reason,
    hint: row.hint,
    receivedAt: toInstant(row.receivedAt),
    sentAt: null,
    deliveryAttempt: null,
    pendingRetries: null,
    identifiers: [],
    ...toContent(row),
    tradeEventIds: [],
  };
}

function toContent({ headers, body, sha256 }: Pick<WebhookEventRow, 'headers' | 'body' | 'sha256'>) {
  return {
    headers: toHeaders(headers),
    body: utf8.decode(body),
    bodyBase64: Buffer.from(body).toString('base64'),
    sha256: Buffer.from(sha256).toString('hex'),
  };
}

/** A header that came several times reads as one line. */
function toHeaders(headers: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
}
