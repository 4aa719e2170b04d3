import type { Metadata } from 'next';
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

export const metadata: Metadata = { title: 'Look up a list' };

/** A list out of a mail, answered line by line. The list stands in the address, so that an answer can be sent on. */
export default async function LookupPage({ searchParams }: { searchParams: SearchParams }) {
  const access = await requirePageAccess();
  const list = (toFields(await searchParams).list ?? '').slice(0, LONGEST_LIST_IN_ADDRESS);
  const [reader, answer] = await Promise.all([
    readReader(access),
    lookUp(access, LookupQuery.parse({ list }).list).catch(toRefusal),
  ]);
  return (
    <>
      <PageHeader
        title="Look up a list"
        lead="Paste containers, bills, purchase orders, LRNs or MRNs as they stand in a mail or a sheet."
        reader={reader}
      />
      <form method="get" action="/lookup" className="lookup-form">
        <label className="form-field">
          <span className="form-label">Numbers</span>
          <textarea
            className="input"
            name="list"
            rows={list === '' ? 12 : 4}
            maxLength={LONGEST_LIST_IN_ADDRESS}
            defaultValue={list}
            key={list}
            spellCheck={false}
          />
          <span className="field-label">
            One a line, or between tabs, commas and semicolons; 5,000 characters.
          </span>
        </label>
        <button type="submit" className="button button--primary button--sm">
          <Icon name="search" />
          Look up
        </button>
      </form>
      {'refusal' in answer ? (
        <Notice tone="urgent" icon="warning">
          {answer.refusal}
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
