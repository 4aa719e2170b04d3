import { mkdirSync } from 'node:fs';
import { findPlaces } from './demo-world/find-places.ts';
import { inDemoWorld } from './demo-world/in-demo-world.ts';

const OUT = '/tmp/d/pics';
mkdirSync(OUT, { recursive: true });
await inDemoWorld({}, async (world, browser) => {
  const places = new Map((await findPlaces(world)).map(({ name, path }) => [name, path]));
  const page = await browser.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', page.url(), m.text().slice(0, 200)));
  const shot = async (name: string, path: string, w: number, dark: boolean, full = false) => {
    await page.setViewportSize({ width: w, height: w === 390 ? 844 : 900 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', media: 'screen' });
    await page.goto(`${world.address}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(700);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
    const cls = await page.evaluate(
      () =>
        new Promise((r) => {
          let s = 0;
          new PerformanceObserver((l) => {
            for (const e of l.getEntries()) s += (e as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => r(s), 100);
        }),
    );
    console.log(name, w, dark ? 'dark' : 'light', 'shift', cls, wide ? 'OVERFLOWS' : '');
    await page.screenshot({ path: `${OUT}/${name}-${w}${dark ? '-dark' : ''}.png`, fullPage: full });
  };
  for (const name of ['briefing', 'customs', 'cleared', 'bill', 'exceptions', 'containers', 'container', 'declarations', 'declaration', 'shipments', 'not-understood'])
    for (const [w, dark] of [[1440, false], [390, true], [390, false], [1440, true]] as const) {
      if (dark && w === 1440 && !['briefing', 'exceptions', 'customs'].includes(name)) continue;
      if (!dark && w === 390 && !['briefing', 'exceptions', 'customs'].includes(name)) continue;
      await shot(name, places.get(name) ?? '/', w, dark);
    }
  for (const density of ['compact', 'comfortable']) await shot(`customs-${density}`, `/customs?density=${density}`, 1440, false);
  await shot('customs-empty', '/customs?q=nothinghasthisname', 1440, false);
  await shot('exceptions-empty', '/exceptions?q=nothinghasthisname', 390, true);
  await shot('customs-split', '/customs?layout=split', 1440, false);
  await shot('exceptions-table', '/exceptions?form=table', 1440, false);
  // Print.
  for (const [name, path] of [['customs', '/customs'], ['bill', places.get('bill') ?? '/']] as const) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${world.address}${path}`);
    await page.waitForTimeout(500);
    await page.pdf({ path: `${OUT}/print-${name}.pdf`, preferCSSPageSize: true });
  }
  // Badges: mark some as seen, then send something.
  await page.goto(`${world.address}/customs`);
  const seen = page.getByRole('button', { name: /seen/i }).first();
  if (await seen.count()) {
    page.once('dialog', (d) => void d.accept());
    await seen.click().catch((e) => console.log(String(e).slice(0, 200)));
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${OUT}/seen.png` });
  }
  // Demo data in a world of its own.
  await shot('demo-none', '/settings/demo', 1440, false);
  const started = Date.now();
  await page.getByRole('button', { name: 'Load demo data' }).click();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: `${OUT}/demo-loading.png` });
  await page.getByRole('heading', { name: 'The demo data is there' }).waitFor({ timeout: 120_000 });
  console.log('demo loaded in', Date.now() - started, 'ms');
  await page.screenshot({ path: `${OUT}/demo-ready.png` });
  await page.getByRole('button', { name: 'Look at the demo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Briefing' }).waitFor();
  await shot('demo-briefing', '/', 1440, false);
  await shot('demo-briefing', '/', 390, true);
  await shot('demo-workspaces', '/settings/workspaces', 1440, false);
  await page.goto(`${world.address}/settings/demo`);
  const removing = Date.now();
  await page.getByRole('button', { name: 'Remove demo data' }).click();
  await page.getByText('The demo data is gone.').waitFor();
  console.log('removed in', Date.now() - removing, 'ms');
  await page.screenshot({ path: `${OUT}/demo-removed.png` });
  // First steps: an empty workspace.
  const made = await page.evaluate(async () => {
    const r = await fetch('/api/v1/workspaces', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'Empty', timeZone: 'UTC' }) });
    const { id } = await r.json();
    await fetch(`/api/v1/workspaces/${id}/switch`, { method: 'POST' });
    return id;
  });
  console.log('empty workspace', made);
  await shot('first-steps', '/', 1440, false, true);
  for (const path of ['customs', 'exceptions', 'declarations', 'containers', 'shipments']) await shot(`empty-${path}`, `/${path}`, 390, false);
});
process.exit(0);
