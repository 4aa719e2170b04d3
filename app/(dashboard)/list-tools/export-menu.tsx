import { useTranslations } from 'next-intl';
import { toColumnsParam } from '#components/ui/arrange-columns.ts';
import { EXPORTED_LISTS } from '#lib/exports/exported-lists.ts';
import { Menu } from './menu.tsx';
import type { ListAddress } from './read-list-address.ts';

interface ExportMenuProps extends Pick<ListAddress, 'address' | 'list' | 'view'> {
  /** Those that are shown, in their order. */
  columns: { name: string }[];
  /** As the page has read its address. */
  query: object;
}

/** The list as a file: what the table shows, from its first row to its last. */
export function ExportMenu({ address, list, view, columns, query }: ExportMenuProps) {
  const t = useTranslations('listTools');
  const formats = [
    { format: 'csv', label: 'CSV' },
    { format: 'xlsx', label: t('xlsx') },
  ];
  const exported = EXPORTED_LISTS[list];
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || ['limit', 'cursor'].includes(name)
      ? []
      : [[name, address.params[name] ?? String(value)]],
  );
  const toFile = (format: string) =>
    `/api/v1/exports/${list}?${new URLSearchParams([
      ...asked,
      ['format', format],
      ['columns', toColumnsParam(columns.filter(({ name }) => exported.names.includes(name)))],
      ...(view ? [['view', view.id] as [string, string]] : []),
    ])}`;
  return (
    <Menu icon="download" label={t('export')}>
      <ul className="view-list" aria-label={t('formats')}>
        {formats.map(({ format, label }) => (
          <li key={format}>
            <a href={toFile(format)} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('exportNote')}</p>
    </Menu>
  );
}
