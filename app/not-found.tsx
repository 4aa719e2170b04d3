import { useTranslations } from 'next-intl';
import { Empty } from '#components/ui/empty.tsx';

export default function NotFoundPage() {
  const t = useTranslations('failures');
  return (
    <main className="page">
      <h1 className="page-title">{t('nothingHere')}</h1>
      <Empty icon="unknown">
        {t.rich('neverNamedOrSlip', { briefing: (words) => <a href="/">{words}</a> })}
      </Empty>
    </main>
  );
}
