import { useTranslations } from 'next-intl';
import { toContainerStatusWords } from './code-words.ts';

/** Where a box is in its journey, as last reported; the sender's own word on hover. */
export function ContainerStatus({ status }: { status: string | null }) {
  const t = useTranslations();
  if (status === null) return <span className="quiet">{t('cargo.absent.notReported')}</span>;
  const words = toContainerStatusWords(status, t);
  return <span title={status}>{words.charAt(0).toUpperCase() + words.slice(1)}</span>;
}
