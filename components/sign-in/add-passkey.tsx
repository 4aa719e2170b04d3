'use client';

import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FormOutcome } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { type Answer, sendJson } from '#components/ui/send-json.ts';
import { toRefusedCeremony } from './refused-ceremony.ts';

/** Adds a passkey of this device. */
export function AddPasskey() {
  const t = useTranslations('signInForms');
  const router = useRouter();
  const [answer, setAnswer] = useState<Answer>();

  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name') ?? '').trim() || t('passkey');
    const options = await sendJson('/api/auth/passkey/generate-register-options', 'GET');
    if (!options.ok) return setAnswer(options);
    try {
      const response = await startRegistration({
        optionsJSON: options.body as unknown as PublicKeyCredentialCreationOptionsJSON,
      });
      const came = await sendJson('/api/auth/passkey/verify-registration', 'POST', { response, name });
      setAnswer(came);
      if (came.ok) {
        form.reset();
        router.refresh();
      }
    } catch (error) {
      setAnswer(toRefusedCeremony(error, t));
    }
  };

  return (
    <form method="post" className="form form-narrow" aria-label={t('addPasskey')} onSubmit={add}>
      <InputField name="name" label={t('passkeyName')} hint={t('passkeyDevice')} autoComplete="off" />
      <div className="form-end">
        <button type="submit" className="button button--tertiary button--sm">
          {t('addPasskey')}
        </button>
        <FormOutcome answer={answer} done={t('added')} />
      </div>
    </form>
  );
}
