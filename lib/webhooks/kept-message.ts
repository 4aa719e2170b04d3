import type { Instant } from '#lib/domain/instant.ts';
import type { TranslatedMessage } from './translate-message.ts';

/** A message whose sender has proved who they are. */
export interface ProvedMessage {
  /** UUID version 7: the webhook event's id. */
  id: string;
  workspaceId: string;
  feedId: string;
  source: string;
  receivedAt: Instant;
  /** Without secrets. */
  headers: Record<string, string>;
  body: Uint8Array;
}

/** The same, understood, on its way into the database. */
export interface AuthenticMessage extends ProvedMessage {
  translated: TranslatedMessage;
}

/** How it was kept. `failed`: our own rules could not take it; kept raw, to be replayed once they can. */
export interface KeptMessage {
  id: string;
  state: 'processed' | 'repeat' | 'unrecognised' | 'quarantined' | 'failed';
  reason: string | null;
}
