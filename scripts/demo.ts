import { setTimeout } from 'node:timers/promises';
import { makeWorld } from '#lib/demo-world/world.ts';
import { LivingWorld } from './simulator/live/living-world.ts';
import { playDeliveries } from './simulator/sending/play-deliveries.ts';
import { findSecrets } from './simulator/sending/secrets.ts';
import { Tally } from './simulator/sending/tally.ts';

// The world of `npm run demo`: its whole history through the door, then something new every few seconds until stopped.

const SEED = 'clearhold';
const CONCURRENCY = 48;
const SHORTEST_PAUSE_MILLISECONDS = 2_000;
const LONGEST_PAUSE_MILLISECONDS = 6_000;

const url = process.env.CLEARHOLD_URL ?? 'http://localhost:3000';
const secrets = findSecrets({}, process.env);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
// Whoever started us is gone.
process.on('disconnect', () => process.exit(0));

const world = makeWorld(SEED, new Date());
await playHistory();
await goOn();

async function playHistory(): Promise<void> {
  const tally = new Tally();
  const start = performance.now();
  await playDeliveries({ url, secrets, tally }, world.deliveries, CONCURRENCY);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const containers = world.bills.reduce((sum, { boxes }) => sum + boxes.length, 0);
  console.log(
    `Demonstration: ${world.bills.length} bills, ${containers} containers, ${world.declarations.length} declarations` +
      ` and ${world.shipments.length} shipments, told in ${world.deliveries.length} signed webhooks (${seconds} s).`,
  );
  const answers = tally.answers.map(([answer, count]) => `${count} × ${answer}`).join(', ');
  const remark = tally.unwelcome === 1 ? '; the one 401 is a forged message, and meant to be refused' : '';
  console.log(`Answered ${answers}${remark}.`);
  console.log('Something new arrives every few seconds from now on.');
}

async function goOn(): Promise<never> {
  const living = new LivingWorld(world, SEED);
  for (;;) {
    const pause =
      SHORTEST_PAUSE_MILLISECONDS +
      Math.random() * (LONGEST_PAUSE_MILLISECONDS - SHORTEST_PAUSE_MILLISECONDS);
    await setTimeout(pause);
    await playDeliveries({ url, secrets, tally: new Tally() }, living.next(new Date()), 1);
  }
}
