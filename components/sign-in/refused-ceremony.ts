import type { Answer } from '#components/ui/send-json.ts';

/** The browser or its owner would not: what that means in words. */
export function toRefusedCeremony(error: unknown): Answer {
  const name = error instanceof Error ? error.name : '';
  const detail =
    name === 'InvalidStateError'
      ? 'This device has a passkey for you already.'
      : name === 'NotAllowedError' || name === 'AbortError'
        ? 'It was cancelled, or took too long.'
        : 'This browser cannot use passkeys here.';
  return { ok: false, status: 0, detail, fields: {} };
}
