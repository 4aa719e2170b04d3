import { useTranslations } from 'next-intl';
import { Logo } from '#components/frame/logo.tsx';
import { Empty } from '#components/ui/empty.tsx';

export default function NotFoundPage() {
  const t = useTranslations('failures');
  return (
    <main className="page">
      <p className="brand">
        <Logo />
        Clearhold
      </p>
      <h1 className="page-title">{t('nothingHere')}</h1>
      <Empty icon="unknown">
        {t.rich('neverNamedOrSlip', { briefing: (words) => <a href="/">{words}</a> })}
      </Empty>
    </main>
  );
}
