import { Badge } from '#components/ui/badge.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import type { IconName } from '#components/ui/icons.ts';
import { Panel } from '#components/ui/panel.tsx';
import type { Tone } from '#components/ui/tone.ts';
import type { DeclarationLink } from '#lib/domain/declarations/declaration.ts';

const LOOKS: Record<DeclarationLink['state'], { tone: Tone; icon: IconName; label: string }> = {
  suggested: { tone: 'pending', icon: 'link', label: 'Suggested' },
  confirmed: { tone: 'cleared', icon: 'check', label: 'Confirmed' },
  rejected: { tone: 'quiet', icon: 'no', label: 'Rejected' },
};

/** What shares a reference with the declaration. Nothing links by itself: until a person confirms, it is a suggestion. */
export function DeclarationLinks({ links }: { links: DeclarationLink[] }) {
  return (
    <Panel title="Links" count={links.length}>
      {links.length === 0 ? (
        <p className="quiet">No bill or shipment shares a reference with this declaration.</p>
      ) : (
        <ul className="plain-list">
          {links.map((link) => (
            <li key={`${link.kind}-${link.id}`}>
              <Badge tone={LOOKS[link.state].tone} icon={LOOKS[link.state].icon}>
                {LOOKS[link.state].label}
              </Badge>{' '}
              {link.kind} <Copyable text={link.id} label={link.kind} href={toPage(link)} />{' '}
              <span className="quiet">{link.reason}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function toPage({ kind, id }: DeclarationLink): string | undefined {
  switch (kind) {
    case 'bill':
      return `/customs/${encodeURIComponent(id)}`;
    case 'container':
      return `/containers/${encodeURIComponent(id)}`;
    case 'shipment':
      return undefined;
  }
}
