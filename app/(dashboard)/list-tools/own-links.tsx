import { type Address, toHref } from '#components/ui/address.ts';
import { Icon } from '#components/ui/icon.tsx';

interface OwnLinksProps {
  address: Address;
  filter: { assignee?: string | undefined; watched?: string | undefined };
}

/** The list of whoever looks: what they have, and what they watch. Pressed again, everybody's. */
export function OwnLinks({ address, filter }: OwnLinksProps) {
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
        Mine
      </a>
      <a
        className="button button--outline button--sm list-toggle"
        href={toHref(address, { watched: isWatched ? null : 'true' })}
        aria-current={isWatched}
      >
        <Icon name="acknowledged" />
        Watched
      </a>
    </>
  );
}

/** Who has it, as a chip says it. */
export function toOwnerWords(assignee: string | undefined): string | undefined {
  if (assignee === 'none') return 'nobody';
  return assignee === 'me' ? 'you' : assignee;
}
