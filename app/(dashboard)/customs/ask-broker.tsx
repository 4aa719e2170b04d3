import { useTranslations } from 'next-intl';
import { FetchForm } from '#components/ui/fetch-form.tsx';
import { ChoiceField, InputField } from '#components/ui/fields.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { HoldListFilter } from '#lib/broker-links/broker-link.ts';

const LIVES = [
  { value: '1', name: 'aDay' },
  { value: '7', name: 'aWeek' },
  { value: '30', name: 'aMonth' },
] as const;

interface AskBrokerProps {
  /** The bills that the link shows; `undefined` where only those that are ticked can be shown. */
  filter: HoldListFilter | undefined;
  what: string;
  /** Whether rows can be ticked: then the link shows those that are, and no others. */
  canTick?: boolean;
}

/** Makes a link to these bills for a broker without an account. Folded away until it is asked for. */
export function AskBroker({ filter, what, canTick = false }: AskBrokerProps) {
  const t = useTranslations('customs.ask');
  if (filter === undefined && !canTick) return null;
  return (
    <details className="ask-broker">
      <summary className="button button--outline button--sm">
        <Icon name="link" />
        {t('open')}
      </summary>
      <div className="ask-broker-form">
        <FetchForm
          action="/api/v1/shares"
          label={t('label')}
          submit={t('submit')}
          done={t('done')}
          told={{ member: 'path', label: t('told') }}
        >
          <p className="quiet ask-listed">{filter ? t('sees', { what }) : t('tick')}</p>
          {canTick ? <p className="quiet ask-ticked">{t('sees', { what: t('tickedBills') })}</p> : null}
          {Object.entries(filter ?? {}).map(([name, value]) =>
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
          {canTick ? <input type="hidden" name="filter" value="bills" data-kind="ticked" /> : null}
          <div className="form-fields">
            <InputField
              name="broker"
              label={t('broker')}
              hint={t('brokerHint')}
              required
              autoComplete="off"
            />
            <ChoiceField
              name="expiresInDays"
              label={t('goodFor')}
              kind="number"
              value="7"
              choices={LIVES.map(({ value, name }) => ({ value, label: t(name) }))}
            />
          </div>
          <label className="form-field">
            <span className="form-label">{t('message')}</span>
            <textarea className="input" name="message" rows={2} maxLength={1_000} />
          </label>
        </FetchForm>
      </div>
    </details>
  );
}
