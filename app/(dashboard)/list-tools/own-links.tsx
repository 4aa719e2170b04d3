import { useTranslations } from 'next-intl';
import { type Address, toHref } from '#components/ui/address.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { Translate } from '#lib/words/translate.ts';

interface OwnLinksProps {
  address: Address;
  filter: { assignee?: string | undefined; watched?: string | undefined };
}

/** The list of whoever looks: what they have, and what they watch. Pressed again, everybody's. */
export function OwnLinks({ address, filter }: OwnLinksProps) {
  const t = useTranslations('listTools');
  const isMine = filter.assignee === 'me';
  const isWatched = filter.watched === 'true';
  return (
    <>
      <a
        className="button button--outline button--sm list-toggle"
        href={toHref(address, { assignee: isMine ? null : 'me' })}
        aria-current={isMine}
      >
        <Icon name="person" />
        {t('mine')}
      </a>
      <a
        className="button button--outline button--sm list-toggle"
        href={toHref(address, { watched: isWatched ? null : 'true' })}
        aria-current={isWatched}
      >
        <Icon name="acknowledged" />
        {t('watched')}
      </a>
    </>
  );
}

/** Who has it, as a chip says it. */
export function toOwnerWords(assignee: string | undefined, t: Translate): string | undefined {
  if (assignee === 'none') return t('listTools.nobody');
  return assignee === 'me' ? t('listTools.you') : assignee;
}
