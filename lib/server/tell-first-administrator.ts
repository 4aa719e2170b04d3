import type { FirstAdministrator } from '#lib/auth/first-administrator.ts';

/** Prints how somebody gets in for the first time; nothing once somebody has. */
export function tellFirstAdministrator(first: FirstAdministrator, address: string): void {
  switch (first.kind) {
    case 'exists':
      return;
    case 'made':
      console.log(`  Sign in as ${first.email} with the password of BOOTSTRAP_ADMIN_PASSWORD`);
      if (first.weakness !== null)
        console.log(`  Change it in Settings → Security: nobody else could choose it. ${first.weakness}`);
      return;
    case 'link':
      console.log(
        '  Nobody can sign in yet. Open this link once, within a day, to become the first administrator:',
      );
      console.log(`  ${address.replace(/\/+$/, '')}${first.path}`);
  }
}
