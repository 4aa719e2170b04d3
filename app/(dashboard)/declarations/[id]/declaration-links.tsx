import { LinkButtons } from '#components/triage/link-buttons.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
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
export function DeclarationLinks({
  declarationId,
  links,
  canDecide,
}: {
  declarationId: string;
  links: DeclarationLink[];
  canDecide: boolean;
}) {
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
              {canDecide ? <LinkButtons declarationId={declarationId} {...link} /> : null}
            </li>
          ))}
        </ul>
      )}
      {canDecide ? (
        <FetchForm
          action="/api/v1/links"
          label="Link to a bill"
          submit="Link"
          look="button button--secondary button--sm"
        >
          <input type="hidden" name="declarationId" value={declarationId} />
          <input type="hidden" name="state" value="confirmed" />
          <InputField name="billNumber" label="Bill that belongs to it" required />
        </FetchForm>
      ) : null}
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
