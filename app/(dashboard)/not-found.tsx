import { useTranslations } from 'next-intl';
import { Empty } from '#components/ui/empty.tsx';

export default function NotFoundPage() {
  const t = useTranslations('failures');
  return (
    <>
      <h1 className="page-title">{t('nothingHere')}</h1>
      <Empty icon="unknown">
        {t.rich('neverNamed', { arrived: (words) => <a href="/webhook-events">{words}</a> })}
      </Empty>
    </>
  );
}
