import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Arrangement } from '#components/ui/arrange-columns.ts';
import type { Access } from '#lib/auth/access.ts';
import { mayKeepForTeam } from '#lib/views/own-view.ts';
import { ColumnMenu } from './column-menu.tsx';
import { ExportMenu } from './export-menu.tsx';
import { LookMenu } from './look-menu.tsx';
import { MenuClosing } from './menu-closing.tsx';
import type { ListAddress } from './read-list-address.ts';
import { ViewMenu } from './view-menu.tsx';

interface ListToolsProps extends ListAddress {
  access: Access;
  /** As they stand in the table; none where the list is no table. */
  columns: Arrangement<{ name: string; head: string }> | null;
  /** As the page has read its address. */
  query: { limit: number };
  children?: ReactNode;
}

/** How a list is looked at: by which view, with which columns, how dense and how long. Links, so that the address says it all. */
export function ListTools({ access, columns, query, children, ...list }: ListToolsProps) {
  const t = useTranslations('listTools');
  const { address, density } = list;
  return (
    <details className="list-tools-fold">
      <summary>{t('fold')}</summary>
      <div className="list-tools">
        <ViewMenu {...list} mayKeepForTeam={mayKeepForTeam(access)} />
        {columns ? <ColumnMenu address={address} columns={columns} /> : null}
        {columns ? <LookMenu address={address} density={density} limit={query.limit} /> : null}
        {columns ? <ExportMenu {...list} columns={columns.shown} query={query} /> : null}
        {children}
      </div>
      <MenuClosing />
    </details>
  );
}
