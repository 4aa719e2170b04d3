import { useTranslations } from 'next-intl';
import { Logo } from '#components/frame/logo.tsx';
import { Empty } from '#components/ui/empty.tsx';

/** A link that opens nothing says no more than that. */
export default function SharedNotFound() {
  const t = useTranslations('shared');
  return (
    <main className="page shared-page">
      <p className="brand">
        <Logo />
        Clearhold
      </p>
      <h1 className="page-title">{t('opensNothing')}</h1>
      <Empty icon="link">{t('opensNothingMeans')}</Empty>
    </main>
  );
}
