import { Moment } from '#components/ui/moment.tsx';
import type { Reader } from '#components/ui/reader.ts';
import type { ContainerException } from '#lib/domain/exceptions/container-exception.ts';

/** What happened to an exception and what people did to it, newest first. */
export function ExceptionHistory({
  history,
  reader,
}: {
  history: ContainerException['history'];
  reader: Reader;
}) {
  return (
    <details>
      <summary>History, {history.length}</summary>
      <ol className="history">
        {history.toReversed().map((item) => (
          <li key={`${item.what}-${item.at}-${item.actId ?? item.eventId}`}>
            <p data-taken-back={item.takenBack}>{item.text}</p>
            <p className="quiet">
              {item.person ?? 'reported'}, <Moment at={item.at} reader={reader} absent="at a time not said" />
              {item.eventId ? (
                <a className="source-link" href={`/webhook-events/${item.eventId}`}>
                  message
                </a>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
