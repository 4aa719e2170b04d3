import type { Answer } from '#components/ui/send-json.ts';
import type { Translate } from '#lib/words/translate.ts';

/** The browser or its owner would not: what that means in words. */
export function toRefusedCeremony(error: unknown, t: Translate<'signInForms'>): Answer {
  const name = error instanceof Error ? error.name : '';
  const detail =
    name === 'InvalidStateError'
      ? t('hasPasskey')
      : name === 'NotAllowedError' || name === 'AbortError'
        ? t('cancelled')
        : t('noPasskeys');
  return { ok: false, status: 0, detail, fields: {} };
}
