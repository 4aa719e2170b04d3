import { useTranslations } from 'next-intl';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Icon } from '#components/ui/icon.tsx';

interface AccountMenuProps {
  name: string;
  email: string;
  role: string;
}

/** Who is signed in, and the way out. Opens without JavaScript. */
export function AccountMenu({ name, email, role }: AccountMenuProps) {
  const t = useTranslations('frame');
  return (
    <details className="account">
      <summary aria-label={t('accountOf', { name })}>
        <Icon name="person" />
        <span className="account-name">{name}</span>
      </summary>
      <div className="account-menu">
        <p>
          <strong>{name}</strong>
          <br />
          <span className="quiet anywhere">{email}</span>
          <br />
          <span className="quiet">{role}</span>
        </p>
        <a href="/settings/profile">{t('profile')}</a>
        <a href="/settings/security">{t('security')}</a>
        <FetchForm
          action="/api/auth/sign-out"
          label={t('signOut')}
          submit={t('signOut')}
          look="button button--tertiary button--sm"
          goTo="/sign-in"
        />
      </div>
    </details>
  );
}
