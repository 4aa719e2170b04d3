import { randomBytes } from 'node:crypto';
import { getAppSecrets } from '#lib/feeds/app-secrets.ts';
import { openSecret, type SecretPlace, sealSecret } from '#lib/feeds/seal-secret.ts';

const SECRET_BYTES = 32;

interface OfWebhook {
  workspaceId: string;
  webhookId: string;
}

/** A new secret as Standard Webhooks writes them, and the same sealed, as it is kept. @throws {Unavailable} without APP_SECRET. */
export function makeWebhookSecret(of: OfWebhook): { secret: string; sealed: Buffer } {
  const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
  const [appSecret] = getAppSecrets();
  return { secret, sealed: sealSecret(secret, toWebhookSecretPlace(of), appSecret) };
}

/** The secret that was sealed; `undefined` when no APP_SECRET of ours opens it. */
export function openWebhookSecret(sealed: Uint8Array, of: OfWebhook): string | undefined {
  return openSecret(sealed, toWebhookSecretPlace(of), getAppSecrets());
}

/** Where the secret of an outbound webhook is sealed. */
export function toWebhookSecretPlace({ workspaceId, webhookId }: OfWebhook): SecretPlace {
  return { workspaceId, feedId: 'outbound webhook', secretId: webhookId };
}
