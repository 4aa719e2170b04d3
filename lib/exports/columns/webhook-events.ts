import type { WebhookEventSummary } from '#lib/domain/webhook-events/webhook-event.ts';
import { type ExportedColumn, toList, toNumber } from '../exported-cell.ts';

/** What a file says of a message. */
export const WEBHOOK_EVENT_FILE_COLUMNS: ExportedColumn<WebhookEventSummary>[] = [
  { name: 'received', head: 'Received', read: (message) => message.receivedAt },
  { name: 'source', head: 'Sender', read: (message) => message.source },
  { name: 'event', head: 'Event', read: (message) => message.event },
  { name: 'state', head: 'State', read: ({ state, reason }) => (reason ? `${state}: ${reason}` : state) },
  { name: 'names', head: 'Names', read: ({ identifiers }) => toList(identifiers) },
  { name: 'sent', head: 'Sent', read: (message) => message.sentAt },
  { name: 'attempt', head: 'Attempt', read: ({ deliveryAttempt }) => toNumber(deliveryAttempt) },
];
