import { useTranslations } from 'next-intl';
import { useSay } from '#components/customs/use-say.ts';
import { LinkButtons } from '#components/triage/link-buttons.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Copyable } from '#components/ui/copyable.tsx';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { InputField } from '#components/ui/fields.tsx';
import type { IconName } from '#components/ui/icons.ts';
import { Panel } from '#components/ui/panel.tsx';
import type { Tone } from '#components/ui/tone.ts';
import type { DeclarationLink } from '#lib/domain/declarations/declaration.ts';

const LOOKS: Record<DeclarationLink['state'], { tone: Tone; icon: IconName }> = {
  suggested: { tone: 'pending', icon: 'link' },
  confirmed: { tone: 'cleared', icon: 'check' },
  rejected: { tone: 'quiet', icon: 'no' },
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
  const t = useTranslations();
  const say = useSay();
  return (
    <Panel title={t('declaration.links.title')} count={links.length}>
      {links.length === 0 ? (
        <p className="quiet">{t('declaration.links.nothing')}</p>
      ) : (
        <ul className="plain-list">
          {links.map((link) => (
            <li key={`${link.kind}-${link.id}`}>
              <Badge {...LOOKS[link.state]}>{t(`codes.link.${link.state}.label`)}</Badge>{' '}
              {t(`codes.linkedKind.${link.kind}`)}{' '}
              <Copyable text={link.id} label={t(`codes.linkedKind.${link.kind}`)} href={toPage(link)} />{' '}
              <span className="quiet">{say(link.reason)}</span>
              {canDecide ? (
                <LinkButtons declarationId={declarationId} {...link} unseenTo="/declarations" />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {canDecide ? (
        <FetchForm
          action="/api/v1/links"
          label={t('declaration.links.label')}
          submit={t('declaration.links.submit')}
          look="button button--secondary button--sm"
        >
          <input type="hidden" name="declarationId" value={declarationId} />
          <input type="hidden" name="state" value="confirmed" />
          <InputField name="billNumber" label={t('declaration.links.bill')} required />
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
