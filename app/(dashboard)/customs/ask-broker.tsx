import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { HoldListFilter } from '#lib/broker-links/broker-link.ts';

const LIVES = [
  { value: '1', label: 'a day' },
  { value: '7', label: 'a week' },
  { value: '30', label: '30 days' },
];

/** Makes a link to these bills for a broker without an account. Folded away until it is asked for. */
export function AskBroker({ filter, what }: { filter: HoldListFilter; what: string }) {
  return (
    <details className="ask-broker">
      <summary className="button button--outline button--sm">
        <Icon name="link" />
        Ask broker
      </summary>
      <div className="ask-broker-form">
        <FetchForm
          action="/api/v1/shares"
          label="Ask a broker"
          submit="Make a link"
          done="They need no account. What they answer stands among the notes of each bill."
          told={{ member: 'path', label: 'Give the broker this link' }}
        >
          <p className="quiet">The broker sees {what}, and can answer on each line. Nothing else.</p>
          {Object.entries(filter).map(([name, value]) =>
            value === undefined ? null : (
              <input
                key={name}
                type="hidden"
                name={`filter.${name}`}
                value={Array.isArray(value) ? value.join(',') : value}
                data-kind={Array.isArray(value) ? 'list' : undefined}
              />
            ),
          )}
          <div className="form-fields">
            <InputField
              name="broker"
              label="Broker"
              hint="A company or a name."
              required
              autoComplete="off"
            />
            <ChoiceField name="expiresInDays" label="Good for" kind="number" value="7" choices={LIVES} />
          </div>
          <label className="form-field">
            <span className="form-label">Message</span>
            <textarea className="input" name="message" rows={2} maxLength={1_000} />
          </label>
        </FetchForm>
      </div>
    </details>
  );
}
