import { getWholeWorkspaceDatabase } from '#lib/database/workspace-database.ts';
import { sentence } from '#lib/domain/sentences/sentence.ts';
import { getLog } from '#lib/log.ts';
import { keepWebhookEvents } from '../keep-webhook-events.ts';
import type { AuthenticMessage, KeptMessage, ProvedMessage } from '../kept-message.ts';
import { findSource } from '../sources.ts';
import { quarantineUnread, translateMessage } from '../translate-message.ts';

/** Translates a batch of one workspace's messages and keeps them: see `keepWebhookEvents` for what it answers and throws. */
export function writeMessages(
  workspaceId: string,
  messages: readonly ProvedMessage[],
): Promise<(KeptMessage | undefined)[]> {
  const { pool } = getWholeWorkspaceDatabase(workspaceId);
  return keepWebhookEvents(pool, workspaceId, messages.map(understand));
}

function understand(message: ProvedMessage): AuthenticMessage {
  const source = findSource(message.source);
  if (!source) throw new Error(`There is no source ${message.source}.`);
  try {
    return { ...message, translated: translateMessage(source, message.body, message.id) };
  } catch (error) {
    // Translating takes any bytes; should it ever not, its neighbours in the batch shall not wait for a change of ours.
    getLog().error({ webhookEventId: message.id, error: String(error) }, 'a message could not be translated');
    const reason = sentence('message.notTranslated');
    return { ...message, translated: quarantineUnread(source, message.body, reason) };
  }
}
