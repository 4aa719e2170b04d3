import type { Metadata } from 'next';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import { canSendMail } from '#lib/mail/send-mail.ts';

export const metadata: Metadata = { title: 'New password' };

/** The way back in for who forgot the password. */
export default function ForgotPasswordPage() {
  return (
    <div className="door-card">
      <h1 className="page-title">A new password</h1>
      {canSendMail() ? (
        <FetchForm
          action="/api/auth/forgot-password"
          label="A new password"
          submit="Send me a link"
          look="button button--primary"
          done="If this address is known here, a link is on its way to it."
        >
          <InputField name="email" label="E-mail address" type="email" autoComplete="username" required />
        </FetchForm>
      ) : (
        <p>
          Clearhold sends no mail here. Ask an administrator: they can make a link with which you choose a new
          password.
        </p>
      )}
      <p className="quiet">
        <a href="/sign-in">Back to signing in</a>
      </p>
    </div>
  );
}
