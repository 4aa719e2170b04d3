import { useTranslations } from 'next-intl';
import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';
import { useSay } from './use-say.ts';

/** What happened to an exception and what people did to it, newest first. */
export function ExceptionHistory({
  history,
  reader,
}: {
  history: ContainerException['history'];
  reader: Reader;
}) {
  const t = useTranslations();
  const say = useSay();
  return (
    <details>
      <summary>{t('exceptionCard.history', { count: history.length })}</summary>
      <ol className="history">
        {history.toReversed().map((item) => (
          <li key={`${item.what}-${item.at}-${item.actId ?? item.eventId}`}>
            <p data-taken-back={item.takenBack}>{say(item.text)}</p>
            <p className="quiet">
              {item.person ?? t('exceptionCard.reported')},{' '}
              <Moment at={item.at} reader={reader} absent={t('cargo.absent.atATimeNotSaid')} />
              {item.eventId ? (
                <a className="source-link" href={`/webhook-events/${item.eventId}`}>
                  {t('cargo.message')}
                </a>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
