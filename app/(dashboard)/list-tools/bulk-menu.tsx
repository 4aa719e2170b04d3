import type { Address } from '#components/ui/address.ts';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField } from '#components/ui/fields.tsx';
import { Menu } from './menu.tsx';
import { CHOOSER_FORM } from './with-chooser.tsx';

interface BulkMenuProps {
  /** Of the route that acts on many. */
  action: string;
  /** "bills" */
  noun: string;
  /** How many the filter matches; missing where nobody counts them. */
  matching?: number;
  /** As the route wants it: the list's filter without order and page. */
  filter: Record<string, string>;
  members: readonly string[];
  address: Address;
}

const ACTS = [
  { value: 'note', label: 'Note' },
  { value: 'assign', label: 'Assign' },
  { value: 'seen', label: 'Mark as seen' },
  { value: 'watch', label: 'Watch' },
  { value: 'unwatch', label: 'Watch no longer' },
  { value: 'undo', label: 'Take back what I did last' },
];

/** Does one thing with one note to the rows that are ticked, or to all that match. */
export function BulkMenu({ action, noun, matching, filter, members, address }: BulkMenuProps) {
  const all = matching === undefined ? 'All that match' : `All ${matching.toLocaleString('en')} matching`;
  return (
    <Menu icon="check" label="Act on many" byKey={{ key: 'n', does: 'Note, assign, watch what is ticked' }}>
      <FetchForm
        id={CHOOSER_FORM}
        key={address.path}
        action={action}
        label={`Act on many ${noun}`}
        submit="Do it"
        look="button button--primary button--sm"
      >
        {Object.entries(filter).map(([name, value]) => (
          <input key={name} type="hidden" name={`filter.${name}`} value={value} />
        ))}
        <ChoiceField
          name="all"
          label="To which"
          kind="flag"
          value="false"
          choices={[
            { value: 'false', label: `The ticked ${noun}` },
            { value: 'true', label: all },
          ]}
        />
        <ChoiceField name="action" label="What" value="note" choices={ACTS} />
        <label className="form-field">
          <span className="form-label">To whom, if it is assigned; empty for nobody</span>
          <input
            className="input"
            name="assignee"
            data-kind="choice"
            list="bulk-members"
            maxLength={200}
            autoComplete="off"
          />
        </label>
        <datalist id="bulk-members">
          {members.map((member) => (
            <option key={member} value={member} />
          ))}
        </datalist>
        <label className="form-field">
          <span className="form-label">Note</span>
          <textarea className="input" name="note" rows={3} maxLength={4_000} />
          <span className="field-label">@Name speaks to a member.</span>
        </label>
      </FetchForm>
    </Menu>
  );
}
