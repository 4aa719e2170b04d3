import { getTranslations } from 'next-intl/server';
import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import { TimeZoneList } from '#components/ui/time-zone-field.tsx';
import type { Access } from '#lib/auth/access.ts';
import { listViewDigests } from '#lib/digests/list-view-digests.ts';
import { listViews } from '#lib/views/list-views.ts';
import type { SavedView } from '#lib/views/saved-view.ts';
import type { Translate } from '#lib/words/translate.ts';
import { DigestForm } from './digest-form.tsx';
import { DigestTable } from './digest-table.tsx';
import type { AudienceChoice } from './rule-form.tsx';

/** Digests of saved views: who is sent what, and how to ask for one. */
export async function DigestPanel({
  access,
  reader,
  others,
}: {
  access: Access;
  reader: Reader;
  /** Whom whoever reads may decide for. */
  others: readonly AudienceChoice[];
}) {
  const [t, digests, views] = await Promise.all([
    getTranslations('digests'),
    listViewDigests(access),
    listViews(access, {}),
  ]);
  const shared = views.filter(({ audience }) => audience === 'team');
  const { timeZone } = reader;
  return (
    <Panel title={t('digests')} count={digests.length}>
      {digests.length > 0 ? (
        <DigestTable digests={digests} selfId={access.person?.id} reader={reader} />
      ) : (
        <p className="quiet">{t('none')}</p>
      )}
      {views.length === 0 ? (
        <p className="quiet">{t('saveViewFirst')}</p>
      ) : access.person ? (
        <DigestForm audience={null} views={toChoices(views, t)} timeZone={timeZone} />
      ) : null}
      {shared.length === 0
        ? null
        : others.map((audience) => (
            <details key={`${audience.kind}-${audience.id}`}>
              <summary>{t('send', { audience: audience.label })}</summary>
              <DigestForm audience={audience} views={toChoices(shared, t)} timeZone={timeZone} />
            </details>
          ))}
      {views.length === 0 ? null : <TimeZoneList />}
    </Panel>
  );
}

function toChoices(views: readonly SavedView[], t: Translate<'digests'>) {
  return views.map(({ id, list, name }) => ({
    value: id,
    label: t('viewOfList', { list: t(`lists.${list}`), view: name }),
  }));
}
