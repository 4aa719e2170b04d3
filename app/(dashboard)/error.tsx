'use client';

import { Icon } from '#components/ui/icon.tsx';

/** The page could not be drawn; what was received is safe, and asking again is all one can do. */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <div role="alert">
      <h1 className="page-title">This page could not be read</h1>
      <p className="page-lead">
        Messages are still being received and kept. Most often the database is busy or away for a moment.
      </p>
      <p>
        <button type="button" className="button button--primary button--sm" onClick={retry}>
          <Icon name="repeat" />
          Try again
        </button>
      </p>
      {error.digest ? <p className="quiet">For the log: {error.digest}</p> : null}
    </div>
  );
}
