import { useTranslations } from 'next-intl';
import { Logo } from '#components/frame/logo.tsx';
import { Empty } from '#components/ui/empty.tsx';

/** Somebody is signed in and may not see this. */
export default function ForbiddenPage() {
  const t = useTranslations('failures');
  return (
    <main className="page">
      <p className="brand">
        <Logo />
        Clearhold
      </p>
      <h1 className="page-title">{t('notOpen')}</h1>
      <Empty icon="held">{t.rich('roleDoesNotOpen', { briefing: (words) => <a href="/">{words}</a> })}</Empty>
    </main>
  );
}
