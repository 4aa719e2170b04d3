import { parseArgs } from 'node:util';
import { endlessNews } from './simulator/endless-news.ts';
import { prepare } from './simulator/sending/prepare.ts';
import { findSecrets } from './simulator/sending/secrets.ts';
import { sendAtRate } from './simulator/sending/send-at-rate.ts';
import { Tally } from './simulator/sending/tally.ts';

// Sends realistic signed webhooks at a rate, and says what came back.

const USAGE = `npm run simulate -- --url http://localhost:3000 --rate 50 --seconds 10
  --seed TEXT          the same seed sends the same cargo (default: another one every time)
  --concurrency N      requests open at once (default 64)
  --opentrack-secret S, --eaze-key K   else OPENTRACK_WEBHOOK_SECRET and EAZE_WEBHOOK_KEY, else from DATA_DIR`;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    rate: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now()) },
    concurrency: { type: 'string', default: '64' },
    'opentrack-secret': { type: 'string' },
    'eaze-key': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else await simulate().catch(explain);

async function simulate(): Promise<void> {
  const secrets = findSecrets(
    { opentrack: values['opentrack-secret'], eaze: values['eaze-key'] },
    process.env,
  );
  const tally = new Tally();
  const pace = {
    rate: toNumber('rate'),
    seconds: toNumber('seconds'),
    concurrency: toNumber('concurrency'),
  };
  const news = prepare(endlessNews(values.seed, new Date()), Math.ceil(pace.rate * pace.seconds));
  const start = performance.now();
  await sendAtRate({ url: values.url, secrets, tally }, news, pace);
  const seconds = (performance.now() - start) / 1000;

  console.log(`seed ${values.seed}`);
  console.log(`sent ${tally.sent} in ${seconds.toFixed(1)} s (${(tally.sent / seconds).toFixed(0)}/s)`);
  for (const [answer, count] of tally.answers) console.log(`answered ${answer}: ${count}`);
  console.log(`latency p50 ${tally.within(0.5).toFixed(1)} ms, p99 ${tally.within(0.99).toFixed(1)} ms`);
  if (tally.unwelcome > 0 || tally.sent === 0) process.exitCode = 1;
}

function explain(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function toNumber(name: 'rate' | 'seconds' | 'concurrency'): number {
  const number = Number(values[name]);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Error(`--${name} must be a number greater than 0.\n${USAGE}`);
}
