import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getSay } from '#components/customs/get-say.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';
import { Invalid } from '#lib/errors.ts';
import { toFields } from '#lib/lists/read-query.ts';
import { lookUp } from '#lib/lookup/look-up.ts';
import { LONGEST_LIST_IN_ADDRESS, LookupQuery } from '#lib/lookup/lookup.ts';
import type { SearchParams } from '../page-address.ts';
import { readReader } from '../read-reader.ts';
import { LookupAnswer } from './lookup-answer.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('lookup');
  return { title: t('title') };
}

/** A list out of a mail, answered line by line. The list stands in the address, so that an answer can be sent on. */
export default async function LookupPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess();
  const list = (toFields(await searchParams).list ?? '').slice(0, LONGEST_LIST_IN_ADDRESS);
  const [t, say, reader, answer] = await Promise.all([
    getTranslations('lookup'),
    getSay(),
    readReader(access),
    lookUp(access, LookupQuery.parse({ list }).list).catch(toRefusal),
  ]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} reader={reader} />
      <form method="get" action="/lookup" className="lookup-form">
        <label className="form-field">
          <span className="form-label">{t('numbers')}</span>
          <textarea
            className="input"
            name="list"
            rows={list === '' ? 12 : 4}
            maxLength={LONGEST_LIST_IN_ADDRESS}
            defaultValue={list}
            key={list}
            spellCheck={false}
          />
          <span className="field-label">{t('hint')}</span>
        </label>
        <button type="submit" className="button button--primary button--sm">
          <Icon name="search" />
          {t('lookUp')}
        </button>
      </form>
      {'refusal' in answer ? (
        <Notice tone="urgent" icon="warning">
          {say(answer.refusal)}
        </Notice>
      ) : null}
      {'lines' in answer && list !== '' ? (
        <LookupAnswer lines={answer.lines} list={list} reader={reader} />
      ) : null}
    </>
  );
}

function toRefusal(error: unknown): { refusal: string } {
  if (error instanceof Invalid) return { refusal: error.message };
  throw error;
}
