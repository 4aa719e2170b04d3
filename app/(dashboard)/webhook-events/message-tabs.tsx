import { useTranslations } from 'next-intl';
import { TabLinks } from '#components/ui/tab-links.tsx';

/** What arrived, seen from three sides. */
export function MessageTabs({ selected }: { selected: 'messages' | 'not-understood' | 'gaps' }) {
  const t = useTranslations('webhookEvents');
  return (
    <TabLinks
      label={t('tabs')}
      tabs={[
        { name: 'messages', label: t('messages'), href: '/webhook-events' },
        { name: 'not-understood', label: t('notUnderstood'), href: '/webhook-events/not-understood' },
        { name: 'gaps', label: t('gaps'), href: '/webhook-events/gaps' },
      ].map((tab) => ({ ...tab, selected: tab.name === selected }))}
    />
  );
}
