import { headers } from 'next/headers';
import { getEnvironment } from '#lib/env.ts';

/** How the reader reaches us, as a sender may do too. */
export async function readOrigin(): Promise<string> {
  const { PUBLIC_URL: publicUrl } = getEnvironment();
  return publicUrl ?? `http://${(await headers()).get('host') ?? 'localhost'}`;
}
