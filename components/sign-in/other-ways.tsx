'use client';

import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormOutcome } from '#components/ui/fetch-form.tsx';
import { type Answer, sendJson } from '#components/ui/send-json.ts';
import { toRefusedCeremony } from './refused-ceremony.ts';

interface OtherWaysProps {
  next: string;
  /** How the OpenID provider is called; null where none is set up. */
  provider: string | null;
}

/** Without a password: a passkey of this device, or the company's own sign-in. */
export function OtherWays({ next, provider }: OtherWaysProps) {
  const t = useTranslations('signInForms');
  const [answer, setAnswer] = useState<Answer>();

  const usePasskey = async () => {
    const options = await sendJson('/api/auth/passkey/generate-authenticate-options', 'GET');
    if (!options.ok) return setAnswer(options);
    try {
      const response = await startAuthentication({
        optionsJSON: options.body as unknown as PublicKeyCredentialRequestOptionsJSON,
      });
      const came = await sendJson('/api/auth/passkey/verify-authentication', 'POST', { response });
      setAnswer(came);
      if (came.ok) window.location.assign(next);
    } catch (error) {
      setAnswer(toRefusedCeremony(error, t));
    }
  };
  const useProvider = async () => {
    const came = await sendJson('/api/auth/sign-in/social', 'POST', {
      provider: 'oidc',
      callbackURL: next,
      errorCallbackURL: '/sign-in',
    });
    setAnswer(came);
    if (came.ok && typeof came.body.url === 'string') window.location.assign(came.body.url);
  };
  return (
    <div className="form">
      <p className="door-or">{t('or')}</p>
      <button type="button" className="button button--outline" onClick={usePasskey}>
        {t('usePasskey')}
      </button>
      {provider ? (
        <button type="button" className="button button--outline" onClick={useProvider}>
          {t('goOnWith', { provider })}
        </button>
      ) : null}
      <FormOutcome answer={answer} />
    </div>
  );
}
