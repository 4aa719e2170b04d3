import { useTranslations } from 'next-intl';
import type { Address } from '#components/ui/address.ts';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField } from '#components/ui/fields.tsx';
import { Menu } from './menu.tsx';
import { CHOOSER_FORM } from './with-chooser.tsx';

interface BulkMenuProps {
  /** Of the route that acts on many. */
  action: string;
  noun: 'bills' | 'containers' | 'declarations';
  /** How many the filter matches; missing where nobody counts them. */
  matching?: number;
  /** As the route wants it: the list's filter without order and page. */
  filter: Record<string, string>;
  members: readonly string[];
  address: Address;
}

const ACTS = ['note', 'assign', 'seen', 'watch', 'unwatch', 'undo'] as const;

/** Does one thing with one note to the rows that are ticked, or to all that match. */
export function BulkMenu({ action, noun, matching, filter, members, address }: BulkMenuProps) {
  const t = useTranslations('listTools');
  return (
    <Menu icon="check" label={t('actOnMany')} byKey={{ key: 'n', does: t('actKeys') }}>
      <FetchForm
        id={CHOOSER_FORM}
        key={address.path}
        action={action}
        label={t('actOn', { noun })}
        submit={t('doIt')}
        look="button button--primary button--sm"
      >
        {Object.entries(filter).map(([name, value]) => (
          <input key={name} type="hidden" name={`filter.${name}`} value={value} />
        ))}
        <ChoiceField
          name="all"
          label={t('toWhich')}
          kind="flag"
          value="false"
          choices={[
            { value: 'false', label: t('ticked', { noun }) },
            {
              value: 'true',
              label: matching === undefined ? t('allThatMatch') : t('allMatching', { count: matching }),
            },
          ]}
        />
        <ChoiceField
          name="action"
          label={t('what')}
          value="note"
          choices={ACTS.map((act) => ({ value: act, label: t(`acts.${act}`) }))}
        />
        <label className="form-field">
          <span className="form-label">{t('toWhom')}</span>
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
          <span className="form-label">{t('note')}</span>
          <textarea className="input" name="note" rows={3} maxLength={4_000} />
          <span className="field-label">{t('speaksTo')}</span>
        </label>
      </FetchForm>
    </Menu>
  );
}
