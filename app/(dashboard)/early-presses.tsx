import { headers } from 'next/headers';
import { EARLY_PRESSES_SCRIPT } from '#components/triage/early-presses-script.ts';

/** Keeps what is pressed before the page listens, so that a press on a slow line is not lost. */
export async function EarlyPresses() {
  const policy = (await headers()).get('content-security-policy');
  const nonce = policy?.match(/'nonce-([^']+)'/)?.[1];
  return (
    // A browser hides the nonce from whoever reads it back.
    <script
      nonce={nonce}
      dangerouslySetInnerHTML={{ __html: EARLY_PRESSES_SCRIPT }}
      suppressHydrationWarning
    />
  );
}
