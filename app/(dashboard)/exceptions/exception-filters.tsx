import { type Address, toClearHref, toHref } from '#components/ui/address.ts';
import { FilterChips } from '#components/ui/filter-chips.tsx';
import { FilterForm, SelectField, TextField } from '#components/ui/filter-form.tsx';
import { ContainerExceptionState, KnownExceptionName } from '#lib/domain/exceptions/container-exception.ts';
import type { ContainerExceptionQuery } from '#lib/exceptions/container-exception-query.ts';
import { toOwnerWords } from '../list-tools/own-links.tsx';

const NAMES: Record<KnownExceptionName, string> = {
  rolledCargo: 'Rolled cargo',
  streetDwell: 'Street dwell',
  demurrageRisk: 'Demurrage risk',
  railDwell: 'Rail dwell',
  splitCargo: 'Split cargo',
  demurrageDetected: 'Demurrage',
  activeHold: 'Active hold',
  noRailSightings: 'No rail sightings',
  isf5RequirementDetected: 'ISF-5 required',
};

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
  const chips = [
    { name: 'q', label: 'Search', value: query.q },
    { name: 'name', label: 'Kind', value: query.name && toName(query.name) },
    { name: 'state', label: 'State', value: table ? query.state : undefined },
    { name: 'container', label: 'Container', value: query.container },
    { name: 'bill', label: 'Bill', value: query.bill },
    { name: 'assignee', label: 'Who has it', value: toOwnerWords(query.assignee) },
    {
      name: 'watched',
      label: 'Bill watched by you',
      value: query.watched && (query.watched === 'true' ? 'yes' : 'no'),
    },
  ];
  return (
    <>
      <FilterForm
        action="/exceptions"
        label="Filter exceptions"
        inUse={chips.some((chip) => Boolean(chip.value))}
        address={address}
        keep={{
          form: table ? 'table' : undefined,
          sort: address.params.sort,
          container: query.container,
          bill: query.bill,
          assignee: query.assignee,
          watched: query.watched,
        }}
      >
        <TextField name="q" label="Container, bill, reference" type="search" value={query.q} />
        <SelectField
          name="name"
          label="Kind"
          value={query.name}
          choices={KnownExceptionName.options.map((name) => ({ value: name, label: NAMES[name] }))}
        />
        {table ? (
          <SelectField
            name="state"
            label="State"
            value={query.state}
            choices={ContainerExceptionState.options.map((state) => ({ value: state, label: state }))}
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

function toName(name: string): string {
  const known = KnownExceptionName.safeParse(name);
  return known.success ? NAMES[known.data] : name;
}
