import { useTranslations } from 'next-intl';
import { DataTable } from '#components/ui/data-table.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { UsedPackage } from '#lib/server/list-packages.ts';

const APACHE = 'https://www.apache.org/licenses/LICENSE-2.0';

/** Under what Clearhold stands, and what it stands on. */
export function Licences({ packages }: { packages: UsedPackage[] }) {
  const t = useTranslations('about');
  return (
    <Panel title={t('licences')}>
      <p className="quiet">
        {t.rich('ownLicence', {
          link: (text) => (
            <a href={APACHE} rel="noreferrer">
              {text}
            </a>
          ),
          code: (text) => <code>{text}</code>,
        })}
      </p>
      <DataTable
        caption={t('licences')}
        columns={[
          {
            name: 'name',
            head: t('package'),
            cell: ({ name }) => <span className="identifier">{name}</span>,
          },
          {
            name: 'version',
            head: t('itsVersion'),
            cell: ({ version }) => <span className="identifier">{version}</span>,
          },
          {
            name: 'licence',
            head: t('licence'),
            cell: ({ licence }) => licence ?? <span className="quiet">{t('notSaid')}</span>,
          },
        ]}
        rows={packages}
        keyOf={({ name }) => name}
        density="compact"
      />
    </Panel>
  );
}
