import { Panel } from '#components/ui/panel.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { Access } from '#lib/auth/access.ts';
import { listViewDigests } from '#lib/digests/list-view-digests.ts';
import { listViews } from '#lib/views/list-views.ts';
import type { SavedView } from '#lib/views/saved-view.ts';
import { DigestForm } from './digest-form.tsx';
import { DigestTable } from './digest-table.tsx';
import type { AudienceChoice } from './rule-form.tsx';

const LIST_WORDS: Readonly<Record<SavedView['list'], string>> = {
  customs: 'Held versus cleared',
  exceptions: 'Exceptions',
  containers: 'Containers',
  declarations: 'Declarations',
  shipments: 'Shipments',
  'webhook-events': 'Webhook events',
};
const ZONES = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }));

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
  const [digests, views] = await Promise.all([listViewDigests(access), listViews(access, {})]);
  const shared = views.filter(({ audience }) => audience === 'team');
  const timeZone = access.person?.timeZone ?? access.timeZone;
  const zones = ZONES.some(({ value }) => value === timeZone)
    ? ZONES
    : [{ value: timeZone, label: timeZone }, ...ZONES];
  const form = { timeZone, zones };
  return (
    <Panel title="Digests of views" count={digests.length}>
      {digests.length > 0 ? (
        <DigestTable digests={digests} selfId={access.person?.id} reader={reader} />
      ) : (
        <p className="quiet">
          None yet. What a saved view of a list holds, and what is new in it, can be told every day.
        </p>
      )}
      {views.length === 0 ? (
        <p className="quiet">Save a view of a list first: “Views” above the list.</p>
      ) : access.person ? (
        <DigestForm audience={null} views={views.map(toChoice)} {...form} />
      ) : null}
      {shared.length === 0
        ? null
        : others.map((audience) => (
            <details key={`${audience.kind}-${audience.id}`}>
              <summary>Send {audience.label} a digest</summary>
              <DigestForm audience={audience} views={shared.map(toChoice)} {...form} />
            </details>
          ))}
    </Panel>
  );
}

function toChoice({ id, list, name }: SavedView) {
  return { value: id, label: `${LIST_WORDS[list]}: ${name}` };
}
