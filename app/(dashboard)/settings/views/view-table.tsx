import { useTranslations } from 'next-intl';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { SavedList } from '#lib/views/saved-list.ts';
import type { SavedView } from '#lib/views/saved-view.ts';
import type { Translate } from '#lib/words/translate.ts';
import { ViewForms } from './view-forms.tsx';

interface ViewTableProps {
  caption: string;
  views: SavedView[];
  reader: Reader;
  mayShare: boolean;
}

/** Views, each with the list that it opens. */
export function ViewTable({ caption, views, reader, mayShare }: ViewTableProps) {
  const t = useTranslations();
  return (
    <DataTable
      caption={caption}
      columns={toColumns(reader, mayShare, t)}
      rows={views}
      keyOf={({ id }) => id}
    />
  );
}

/** What each list is called among the pages. */
const LIST_NAMES = {
  customs: 'customs',
  exceptions: 'exceptions',
  containers: 'containers',
  declarations: 'declarations',
  shipments: 'shipments',
  'webhook-events': 'webhookEvents',
} as const satisfies Record<SavedList, string>;

function toColumns(reader: Reader, mayShare: boolean, t: Translate): Column<SavedView>[] {
  return [
    {
      name: 'name',
      head: t('views.view'),
      roomy: true,
      cell: ({ id, list, name, isFirst }) => (
        <>
          <a className="link-strong" href={`/${list}?view=${id}`}>
            {name}
          </a>
          <span className="quiet block">{t(`places.${LIST_NAMES[list]}`)}</span>
          {isFirst ? <span className="quiet block">{t('views.opensFirst')}</span> : null}
        </>
      ),
    },
    {
      name: 'keeps',
      head: t('views.keeps'),
      roomy: true,
      wideOnly: true,
      cell: ({ params }) => <Keeps params={params} />,
    },
    { name: 'by', head: t('views.by'), wideOnly: true, cell: ({ ownerName }) => ownerName },
    {
      name: 'made',
      head: t('views.madeAt'),
      wideOnly: true,
      cell: ({ createdAt }) => (
        <span className="nowrap">
          <Moment at={createdAt} reader={reader} />
        </span>
      ),
    },
    {
      name: 'change',
      head: t('views.change'),
      cell: (view) => <ViewForms view={view} mayShare={mayShare} />,
    },
  ];
}

/** As the address of the list says it. */
function Keeps({ params }: { params: SavedView['params'] }) {
  const t = useTranslations('views');
  const said = Object.entries(params).map(([name, value]) => `${name}=${value}`);
  if (said.length === 0) return <span className="quiet">{t('everything')}</span>;
  return <span className="identifier">{said.join(' & ')}</span>;
}
