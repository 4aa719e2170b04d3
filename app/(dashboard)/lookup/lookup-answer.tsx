import { useTranslations } from 'next-intl';
import { DataTable } from '#components/ui/data-table.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { LookupLine } from '#lib/lookup/lookup.ts';
import { toLookupRows, toTsv } from '#lib/lookup/to-lookup-rows.ts';
import { toLookupColumns } from './lookup-columns.tsx';
import { UnknownNumbers } from './unknown-numbers.tsx';

interface LookupAnswerProps {
  lines: LookupLine[];
  /** As it was pasted. */
  list: string;
  reader: Reader;
}

/** What is known, in the order of the list; apart from it what is not. Both can be copied back as one table. */
export function LookupAnswer({ lines, list, reader }: LookupAnswerProps) {
  const t = useTranslations();
  if (lines.length === 0) return <Empty icon="search">{t('lookup.noNumber')}</Empty>;
  const rows = lines.flatMap((line, place) =>
    line.matches.map((match) => ({ key: `${place} ${match.kind} ${match.id}`, line, match })),
  );
  const unknown = lines.filter((line) => line.unknown);
  const ready = rows.filter(({ match }) => match.ready).length;
  const notReady = rows.filter(({ match }) => match.ready === false);
  return (
    <section aria-label={t('lookup.answer')} className="lookup-answer">
      <p>
        {t.rich('lookup.known', {
          known: String(lines.length - unknown.length),
          count: String(lines.length),
          ready: String(ready),
          notReady: String(notReady.length),
          held: String(notReady.filter(({ match }) => match.state === 'held').length),
          strong: (words) => <strong>{words}</strong>,
        })}{' '}
        {unknown.length > 0 ? (
          <a href="#not-known">{t('lookup.seeUnknown', { count: unknown.length })}</a>
        ) : null}
      </p>
      <p className="row-actions">
        <button
          type="button"
          className="button button--outline button--sm"
          data-copy={toTsv(toLookupRows(lines))}
          data-copy-name={t('lookup.lines', { count: lines.length })}
        >
          <Icon name="copy" />
          {t('lookup.copy')}
        </button>
        <a
          className="button button--outline button--sm"
          href={`/api/v1/lookup?${new URLSearchParams({ list, format: 'csv' })}`}
          download
        >
          <Icon name="download" />
          {t('lookup.csv')}
        </a>
      </p>
      {rows.length > 0 ? (
        <DataTable
          caption={t('lookup.caption')}
          columns={toLookupColumns(reader, t)}
          rows={rows}
          keyOf={({ key }) => key}
        />
      ) : null}
      {unknown.length > 0 ? (
        <div id="not-known">
          <UnknownNumbers lines={unknown} list={list} />
        </div>
      ) : null}
    </section>
  );
}
