import { type Bound, isTrue, none, within } from './bound.ts';
import type { FaultContext } from './fault-context.ts';
import { Journal } from './journal.ts';
import { Load } from './load.ts';
import { inRows, toNumberedMessage } from './numbered-message.ts';
import { type Product, SECRETS } from './product.ts';
import { readAccount } from './read-account.ts';

const SETTLE_MILLISECONDS = 60_000;

/** A load on one product, with all that is needed to account for it. */
export class LoadedRun {
  readonly journal = new Journal();
  readonly load: Load;
  readonly name: string;
  private readonly product: Product;
  private readonly pid: number | undefined;

  constructor(context: FaultContext, product: Product, connections?: number) {
    const name = context.nameRun();
    this.name = name;
    this.product = product;
    this.pid = product.pid;
    this.load = new Load({
      journal: this.journal,
      toPort: () => product.port,
      toMessage: (number, attempt) => toNumberedMessage(name, number, attempt, inRows, SECRETS),
      connections,
    });
  }

  /** Sends again what was not acknowledged until it is, then accounts for every message. */
  async conclude(): Promise<{ bounds: Bound[]; figures: Record<string, string | number> }> {
    const left = await this.load.settle(SETTLE_MILLISECONDS);
    const bounds = [
      none('sent again and never acknowledged', left),
      ...(await accountBounds(this.product.superuserUrl, this.name, this.journal)),
    ];
    const outcomes = [...this.journal.outcomes].map(([name, count]) => `${count} × ${name}`).join(', ');
    return { bounds, figures: { messages: this.journal.sent, postings: outcomes } };
  }

  /** What must hold where the process itself was left alone: it lives on, and answered everything in time. */
  survivalBounds(longestWaitSeconds: number): Bound[] {
    const { journal, product, pid } = this;
    const unanswered = journal.count('refused') + journal.count('reset') + journal.count('silent');
    return [
      isTrue('the same process lives on', product.isRunning && product.pid === pid),
      none('requests without an answer', unanswered),
      within('longest wait for an answer', journal.longestWait, longestWaitSeconds),
    ];
  }
}

/** What must hold after every fault, of every message there was. */
export async function accountBounds(url: string, run: string, journal: Journal): Promise<Bound[]> {
  const account = await readAccount(url, run, journal);
  return [
    isTrue('something was acknowledged', account.acknowledged > 0, String(account.acknowledged)),
    none('acknowledged and missing', account.missing.length),
    none('kept with other bytes', account.changed.length),
    none('kept and not understood', account.misunderstood.length),
    none('kept without its fact', account.withoutFact.length),
    none('facts applied twice', account.twice),
    none('facts not applied', account.notApplied),
    none('derived rows that differ from a new fold', account.stale),
  ];
}
