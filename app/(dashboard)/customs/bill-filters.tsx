import { useTranslations } from 'next-intl';
import { type Address, toClearHref, toHref } from '#components/ui/address.ts';
import { toDays } from '#components/ui/duration.ts';
import { type FilterChip, FilterChips } from '#components/ui/filter-chips.tsx';
import { FilterForm, SelectField, TextField } from '#components/ui/filter-form.tsx';
import type { BillQuery } from '#lib/customs/bill-query.ts';
import { ActingParty } from '#lib/domain/customs/who-acts.ts';
import type { Translate } from '#lib/words/translate.ts';
import { toOwnerWords } from '../list-tools/own-links.tsx';

const HELD_FOR_DAYS = [1, 3, 7, 14];
const FREE_WITHIN_DAYS = [-1, 0, 2, 5];

const ORDERS = [
  { value: '-lastEventAt', name: 'newestMessage' },
  { value: 'lastEventAt', name: 'oldestMessage' },
  { value: 'heldSince', name: 'longestHeld' },
  { value: '-lastActivityOn', name: 'newestActivity' },
  { value: 'lastActivityOn', name: 'oldestActivity' },
  { value: '-releasedOn', name: 'newestRelease' },
  { value: 'billNumber', name: 'number' },
] as const satisfies { value: BillQuery['sort']; name: string }[];

/** What narrows the list of bills, as a form and as chips with a way out of each. */
export function BillFilters({ address, query }: { address: Address; query: BillQuery }) {
  const t = useTranslations();
  const chips = toChips(address, query, t);
  const isSplit = address.params.layout === 'split';
  return (
    <>
      <FilterForm
        action="/customs"
        label={t('customs.filter.label')}
        inUse={chips.length > 0}
        address={address}
        keep={{
          bucket: address.params.bucket,
          layout: isSplit ? 'split' : undefined,
          status: query.status,
          agency: query.agency,
          bills: query.bills?.join(','),
          watched: query.watched,
        }}
      >
        <TextField name="q" label={t('customs.filter.search')} type="search" value={query.q} />
        <TextField name="code" label={t('customs.filter.code')} value={query.code} placeholder="1H" short />
        <SelectField
          name="actor"
          label={t('customs.filter.actor')}
          value={query.actor}
          choices={ActingParty.options.map((actor) => ({
            value: actor,
            label: t(`codes.actingParty.${actor}`),
          }))}
        />
        <TextField name="account" label={t('customs.filter.account')} value={query.account} medium />
        {query.bucket === 'cleared' ? (
          <TextField
            name="releasedFrom"
            label={t('customs.filter.releasedFrom')}
            type="date"
            value={query.releasedFrom}
          />
        ) : (
          <SelectField
            name="heldForDays"
            label={t('customs.filter.heldFor')}
            value={query.heldForDays?.toString()}
            choices={HELD_FOR_DAYS.map((days) => ({ value: String(days), label: toDays(days, t) }))}
          />
        )}
        <SelectField
          name="lastFreeDayWithin"
          label={t('customs.filter.lastFreeDay')}
          value={query.lastFreeDayWithin?.toString()}
          choices={FREE_WITHIN_DAYS.map((days) => ({ value: String(days), label: toWithinWords(days, t) }))}
        />
        <TextField
          name="assignee"
          label={t('customs.filter.owner')}
          value={query.assignee}
          placeholder={t('customs.filter.ownerHint')}
          medium
        />
        <SelectField
          name="hasNote"
          label={t('customs.filter.hasNote')}
          value={query.hasNote}
          choices={[
            { value: 'true', label: t('customs.yes') },
            { value: 'false', label: t('customs.no') },
          ]}
        />
        {isSplit ? null : (
          <SelectField
            name="sort"
            label={t('customs.filter.order')}
            value={query.sort}
            choices={ORDERS.map(({ value, name }) => ({ value, label: t(`customs.order.${name}`) }))}
            any={null}
          />
        )}
      </FilterForm>
      <FilterChips chips={chips} clearHref={toClearHref(address, ['bucket', 'layout'])} />
    </>
  );
}

function toChips(address: Address, query: BillQuery, t: Translate): FilterChip[] {
  const toAnswer = (answer: 'true' | 'false') => t(answer === 'true' ? 'customs.isYes' : 'customs.isNo');
  const values: [keyof BillQuery, string, string | undefined][] = [
    ['q', t('customs.chip.search'), query.q],
    ['code', t('customs.chip.code'), query.code],
    ['actor', t('customs.filter.actor'), query.actor && t(`codes.actingParty.${query.actor}`)],
    ['agency', t('customs.chip.agency'), query.agency],
    ['account', t('customs.filter.account'), query.account],
    ['status', t('customs.chip.status'), query.status && t(`codes.billStatus.${query.status}.label`)],
    [
      'heldForDays',
      t('customs.filter.heldFor'),
      query.heldForDays === undefined ? undefined : t('customs.chip.atLeast', { days: query.heldForDays }),
    ],
    [
      'lastFreeDayWithin',
      t('customs.filter.lastFreeDay'),
      query.lastFreeDayWithin === undefined ? undefined : toWithinWords(query.lastFreeDayWithin, t),
    ],
    ['releasedFrom', t('customs.filter.releasedFrom'), query.releasedFrom],
    ['assignee', t('customs.filter.owner'), toOwnerWords(query.assignee, t)],
    ['watched', t('customs.chip.watched'), query.watched && toAnswer(query.watched)],
    ['hasNote', t('customs.filter.hasNote'), query.hasNote && toAnswer(query.hasNote)],
    ['bills', t('customs.chip.bills'), query.bills && t('customs.chip.named', { count: query.bills.length })],
  ];
  return values.flatMap(([name, label, value]) =>
    value === undefined ? [] : [{ label, value, href: toHref(address, { [name]: null }) }],
  );
}

function toWithinWords(days: number, t: Translate): string {
  if (days === -1) return t('customs.freeWithin.past');
  return days === 0 ? t('customs.freeWithin.today') : t('customs.freeWithin.days', { days });
}
