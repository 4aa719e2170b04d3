import type { Browser, Page } from '@playwright/test';
import { signIn } from './ask.ts';
import type { NewPerson } from './people.ts';
import { ADDRESS, SIGNED_OUT } from './server-under-test.ts';

/** A page of somebody's own browser, signed in. Whoever opens it closes its context. */
export async function openAs(browser: Browser, person: NewPerson): Promise<Page> {
  return openWith(browser, await signIn(person));
}

/** The same with the Cookie header of a session that there is already. */
export async function openWith(browser: Browser, cookie: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: ADDRESS, storageState: SIGNED_OUT, timezoneId: 'UTC' });
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: value.join('='), url: ADDRESS };
    }),
  );
  return context.newPage();
}
