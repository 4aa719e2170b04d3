import { useTranslations } from 'next-intl';
import type { Reason } from '#lib/domain/reason.ts';
import { useSay } from './use-say.ts';

/** Why a status is what it is: each rule and fact with the messages that said so. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  const t = useTranslations('cargo');
  const say = useSay();
  return (
    <ol className="reasons">
      {reasons.map((reason) => (
        <li key={reason.text}>
          {say(reason.text)}{' '}
          {reason.eventIds.map((id, index) => (
            <a key={id} className="source-link" href={`/webhook-events/${id}`}>
              {reason.eventIds.length === 1 ? t('message') : t('messageNumber', { number: index + 1 })}
            </a>
          ))}
        </li>
      ))}
    </ol>
  );
}
