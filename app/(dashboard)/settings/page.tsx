import { redirect } from 'next/navigation';
import { requirePageAccess } from '#lib/auth/require-page-access.ts';

/** The settings begin with the reader's own. */
export default async function SettingsPage(): Promise<never> {
  await requirePageAccess('/settings');
  redirect('/settings/profile');
}
