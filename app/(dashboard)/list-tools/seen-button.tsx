import { useTranslations } from 'next-intl';
import { FetchForm } from '#components/ui/fetch-form.tsx';

interface SeenButtonProps {
  /** Of the route that acts on many. */
  action: string;
  noun: 'bills' | 'containers' | 'declarations';
  /** As the route wants it: the list's filter without order and page. */
  filter: Record<string, string>;
}

/** Marks all that the list holds as seen, by whoever presses it: from then on rows say what is new. */
export function SeenButton({ action, noun, filter }: SeenButtonProps) {
  const t = useTranslations('listTools');
  return (
    <FetchForm
      action={action}
      label={t('markSeen', { noun })}
      submit={t('acts.seen')}
      look="button button--outline button--sm"
    >
      <input type="hidden" name="all" data-kind="flag" value="true" />
      <input type="hidden" name="action" value="seen" />
      {Object.entries(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={`filter.${name}`} value={value} />
      ))}
    </FetchForm>
  );
}
