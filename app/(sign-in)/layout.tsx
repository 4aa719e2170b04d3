import type { ReactNode } from 'react';
import { Logo } from '#components/frame/logo.tsx';
import { CopyOnClick } from '#components/ui/copy-on-click.tsx';

export const dynamic = 'force-dynamic';

/** Before anybody is signed in: one matter on a page, and nothing of anybody's cargo. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <main className="door">
      <p className="brand">
        <Logo />
        Clearhold
      </p>
      {children}
      <CopyOnClick />
    </main>
  );
}
