import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, defineConfig } from '@playwright/test';
import {
  ADDRESS,
  ADMINISTRATOR,
  API_KEY,
  LOG_FILE,
  PORT,
  SECRETS,
  SIGNED_IN,
} from './e2e/server-under-test.ts';

// Journeys run against the built server on a database of its own, which is thrown away afterwards.

/** The browser that is named, else Playwright's own, else the system's. */
function findBrowser(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (existsSync(chromium.executablePath())) return undefined;
  return ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
    .map((name) => `/usr/bin/${name}`)
    .find(existsSync);
}

export default defineConfig({
  testDir: 'e2e',
  projects: [
    { name: 'sign in', testMatch: 'sign-in.setup.ts' },
    {
      name: 'journeys',
      testMatch: '*.spec.ts',
      dependencies: ['sign in'],
      use: { storageState: SIGNED_IN },
    },
  ],
  globalSetup: './e2e/send-samples.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: ADDRESS,
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node e2e/serve.mjs',
    url: `${ADDRESS}/api/ready`,
    // Building the pages is part of it.
    timeout: 300_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      PORT: String(PORT),
      HOST: '127.0.0.1',
      DATA_DIR: join(tmpdir(), `clearhold-e2e-${PORT}`),
      DATABASE_URL: '',
      PUBLIC_URL: '',
      OPENTRACK_WEBHOOK_SECRET: SECRETS.opentrack,
      EAZE_WEBHOOK_KEY: SECRETS.eaze,
      BOOTSTRAP_API_KEY: API_KEY,
      BOOTSTRAP_ADMIN_EMAIL: ADMINISTRATOR.email,
      BOOTSTRAP_ADMIN_PASSWORD: ADMINISTRATOR.password,
      LOG_LEVEL: 'debug',
      E2E_LOG_FILE: LOG_FILE,
    },
  },
});
