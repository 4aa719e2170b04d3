'use client';

import './globals.css';

/** Last resort, when even the frame could not be drawn. */
export default function GlobalErrorPage({ retry }: { error: Error; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Not available · Clearhold</title>
        <main className="page" role="alert">
          <h1 className="page-title">Clearhold cannot show its pages right now</h1>
          <p className="page-lead">
            Messages that arrive meanwhile are kept, or refused so that their sender tries again.
          </p>
          <p>
            <button type="button" className="button button--primary button--sm" onClick={retry}>
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
