import type { ReactNode } from 'react';
import { LanguageSwitch } from '#components/frame/language-switch.tsx';
import { Logo } from '#components/frame/logo.tsx';
import { CopyOnClick } from '#components/ui/copy-on-click.tsx';
import { ClientWords } from '../client-words.tsx';

export const dynamic = 'force-dynamic';

/** Before anybody is signed in: one matter on a page, and nothing of anybody's cargo. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <main className="door">
      <p className="brand">
        <Logo />
        Clearhold
      </p>
      <ClientWords further={['signInForms']}>{children}</ClientWords>
      <LanguageSwitch />
      <CopyOnClick />
    </main>
  );
}
