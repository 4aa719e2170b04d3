import { useTranslations } from 'next-intl';
import { type Address, toClearHref, toHref } from '#components/ui/address.ts';
import { FilterChips } from '#components/ui/filter-chips.tsx';
import { FilterForm, SelectField, TextField } from '#components/ui/filter-form.tsx';
import { ContainerExceptionState, KnownExceptionName } from '#lib/domain/exceptions/container-exception.ts';
import type { ContainerExceptionQuery } from '#lib/exceptions/container-exception-query.ts';
import type { Translate } from '#lib/words/translate.ts';
import { toOwnerWords } from '../list-tools/own-links.tsx';

/** What narrows the board and the table alike. */
export function ExceptionFilters({
  address,
  query,
  table,
}: {
  address: Address;
  query: ContainerExceptionQuery;
  table: boolean;
}) {
  const t = useTranslations();
  const chips = [
    { name: 'q', label: t('exceptions.filter.searched'), value: query.q },
    { name: 'name', label: t('exceptions.filter.kind'), value: query.name && toName(query.name, t) },
    {
      name: 'state',
      label: t('exceptions.filter.state'),
      value: table && query.state ? t(`exceptions.state.${query.state}`) : undefined,
    },
    {
      name: 'pressing',
      label: t('exceptions.filter.pressing'),
      value: query.pressing && t(`exceptions.strip.${query.pressing}`),
    },
    { name: 'container', label: t('exceptions.filter.container'), value: query.container },
    { name: 'bill', label: t('exceptions.filter.bill'), value: query.bill },
    { name: 'assignee', label: t('exceptions.filter.assignee'), value: toOwnerWords(query.assignee, t) },
    {
      name: 'watched',
      label: t('exceptions.filter.watched'),
      value: query.watched && t(query.watched === 'true' ? 'exceptions.filter.yes' : 'exceptions.filter.no'),
    },
  ];
  return (
    <>
      <FilterForm
        action="/exceptions"
        label={t('exceptions.filter.label')}
        inUse={chips.some((chip) => Boolean(chip.value))}
        address={address}
        keep={{
          form: table ? 'table' : undefined,
          sort: address.params.sort,
          container: query.container,
          bill: query.bill,
          pressing: query.pressing,
          assignee: query.assignee,
          watched: query.watched,
        }}
      >
        <TextField name="q" label={t('exceptions.filter.search')} type="search" value={query.q} />
        <SelectField
          name="name"
          label={t('exceptions.filter.kind')}
          value={query.name}
          choices={KnownExceptionName.options.map((name) => ({
            value: name,
            label: t(`exceptions.kind.${name}`),
          }))}
        />
        {table ? (
          <SelectField
            name="state"
            label={t('exceptions.filter.state')}
            value={query.state}
            choices={ContainerExceptionState.options.map((state) => ({
              value: state,
              label: t(`exceptions.state.${state}`),
            }))}
          />
        ) : null}
      </FilterForm>
      <FilterChips
        chips={chips.flatMap(({ name, label, value }) =>
          value ? [{ label, value, href: toHref(address, { [name]: null }) }] : [],
        )}
        clearHref={toClearHref(address, ['form'])}
      />
    </>
  );
}

function toName(name: string, t: Translate): string {
  const known = KnownExceptionName.safeParse(name);
  return known.success ? t(`exceptions.kind.${known.data}`) : name;
}
