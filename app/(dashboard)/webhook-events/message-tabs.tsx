import { TabLinks } from '#components/ui/tab-links.tsx';

/** What arrived, seen from three sides. */
export function MessageTabs({ selected }: { selected: 'messages' | 'not-understood' | 'gaps' }) {
  return (
    <TabLinks
      label="Views of webhook events"
      tabs={[
        { name: 'messages', label: 'Messages', href: '/webhook-events' },
        { name: 'not-understood', label: 'Not understood', href: '/webhook-events/not-understood' },
        { name: 'gaps', label: 'Gaps and near misses', href: '/webhook-events/gaps' },
      ].map((tab) => ({ ...tab, selected: tab.name === selected }))}
    />
  );
}
