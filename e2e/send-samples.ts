import { listPrintedSamples, post } from './senders.ts';

/** Before any journey: everything the senders' documents print has come, byte for byte as printed. */
export default async function sendSamples(): Promise<void> {
  for (const { sender, name, body } of listPrintedSamples()) {
    const answer = await post(sender, body);
    if (answer.status !== 'accepted') throw new Error(`${name} was answered with ${JSON.stringify(answer)}`);
  }
}
