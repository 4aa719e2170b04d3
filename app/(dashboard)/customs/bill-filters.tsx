import { type Address, toClearHref, toHref } from '#components/ui/address.ts';
import { type FilterChip, FilterChips } from '#components/ui/filter-chips.tsx';
import { FilterForm, SelectField, TextField } from '#components/ui/filter-form.tsx';
import type { BillQuery } from '#lib/customs/bill-query.ts';
import { ACTING_PARTY_IN_WORDS, ActingParty } from '#lib/domain/customs/who-acts.ts';
import { toOwnerWords } from '../list-tools/own-links.tsx';

const HELD_FOR = [
  { value: '1', label: '1 day' },
  { value: '3', label: '3 days' },
  { value: '7', label: '7 days' },
  { value: '14', label: '14 days' },
];

const FREE_WITHIN = [
  { value: '-1', label: 'already past' },
  { value: '0', label: 'today' },
  { value: '2', label: 'within 2 days' },
  { value: '5', label: 'within 5 days' },
];

const YES_OR_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

const ORDERS: { value: BillQuery['sort']; label: string }[] = [
  { value: '-lastEventAt', label: 'Newest message first' },
  { value: 'lastEventAt', label: 'Oldest message first' },
  { value: 'heldSince', label: 'Held longest first' },
  { value: '-lastActivityOn', label: 'Newest activity first' },
  { value: 'lastActivityOn', label: 'Oldest activity first' },
  { value: '-releasedOn', label: 'Newest release first' },
  { value: 'billNumber', label: 'By number' },
];

/** What narrows the list of bills, as a form and as chips with a way out of each. */
export function BillFilters({ address, query }: { address: Address; query: BillQuery }) {
  return (
    <>
      <FilterForm
        action="/customs"
        label="Filter bills"
        inUse={toChips(address, query).length > 0}
        address={address}
        keep={{
          bucket: address.params.bucket,
          status: query.status,
          agency: query.agency,
          bills: query.bills?.join(','),
          watched: query.watched,
        }}
      >
        <TextField name="q" label="Bill, container, reference" type="search" value={query.q} />
        <TextField name="code" label="Hold code" value={query.code} placeholder="1H" short />
        <SelectField
          name="actor"
          label="Who acts"
          value={query.actor}
          choices={ActingParty.options.map((actor) => ({
            value: actor,
            label: ACTING_PARTY_IN_WORDS[actor],
          }))}
        />
        <TextField name="account" label="Account" value={query.account} medium />
        {query.bucket === 'cleared' ? (
          <TextField name="releasedFrom" label="Released from" type="date" value={query.releasedFrom} />
        ) : (
          <SelectField
            name="heldForDays"
            label="Held at least"
            value={query.heldForDays?.toString()}
            choices={HELD_FOR}
          />
        )}
        <SelectField
          name="lastFreeDayWithin"
          label="Last free day"
          value={query.lastFreeDayWithin?.toString()}
          choices={FREE_WITHIN}
        />
        <TextField name="assignee" label="Owner" value={query.assignee} placeholder="name, none, me" medium />
        <SelectField name="hasNote" label="Has note" value={query.hasNote} choices={YES_OR_NO} />
        <SelectField name="sort" label="Order" value={query.sort} choices={ORDERS} any={null} />
      </FilterForm>
      <FilterChips chips={toChips(address, query)} clearHref={toClearHref(address, ['bucket'])} />
    </>
  );
}

function toChips(address: Address, query: BillQuery): FilterChip[] {
  const values: [keyof BillQuery, string, string | undefined][] = [
    ['q', 'Search', query.q],
    ['code', 'Code', query.code],
    ['actor', 'Who acts', query.actor && ACTING_PARTY_IN_WORDS[query.actor]],
    ['agency', 'Agency', query.agency],
    ['account', 'Account', query.account],
    ['status', 'Status', query.status],
    [
      'heldForDays',
      'Held at least',
      query.heldForDays === undefined ? undefined : `${query.heldForDays} days`,
    ],
    ['lastFreeDayWithin', 'Last free day', toWithinWords(query.lastFreeDayWithin)],
    ['releasedFrom', 'Released from', query.releasedFrom],
    ['assignee', 'Owner', toOwnerWords(query.assignee)],
    ['watched', 'Watched by you', query.watched && (query.watched === 'true' ? 'yes' : 'no')],
    ['hasNote', 'Has note', query.hasNote && (query.hasNote === 'true' ? 'yes' : 'no')],
    ['bills', 'Bills', query.bills && `${query.bills.length} named`],
  ];
  return values.flatMap(([name, label, value]) =>
    value === undefined ? [] : [{ label, value, href: toHref(address, { [name]: null }) }],
  );
}

function toWithinWords(days: number | undefined): string | undefined {
  if (days === undefined) return undefined;
  return FREE_WITHIN.find((choice) => choice.value === String(days))?.label ?? `within ${days} days`;
}
