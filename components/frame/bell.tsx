import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';

/** The way to the notices, and how many of them are new. */
export function Bell({ unread }: { unread: number }) {
  const words = useTranslations('frame')('notices', { unread });
  return (
    <a className="bell" href="/notices" aria-label={words} title={words}>
      <Icon name="bell" />
      {unread > 0 ? <span className="bell-count">{unread > 99 ? '99+' : unread}</span> : null}
    </a>
  );
}
