import { FetchForm } from '#components/ui/fetch-form.tsx';
import { Icon } from '#components/ui/icon.tsx';

interface AccountMenuProps {
  name: string;
  email: string;
  role: string;
}

/** Who is signed in, and the way out. Opens without JavaScript. */
export function AccountMenu({ name, email, role }: AccountMenuProps) {
  return (
    <details className="account">
      <summary aria-label={`Account of ${name}`}>
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
        <a href="/settings/profile">Profile</a>
        <a href="/settings/security">Security and sessions</a>
        <FetchForm
          action="/api/auth/sign-out"
          label="Sign out"
          submit="Sign out"
          look="button button--tertiary button--sm"
          goTo="/sign-in"
        />
      </div>
    </details>
  );
}
