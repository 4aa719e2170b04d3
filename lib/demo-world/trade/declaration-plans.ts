import type { BillFile } from '../bill-file.ts';
import type { DeclarationPlan, Procedure } from '../declaration-file.ts';
import type { Random } from '../random.ts';

const FIRST_DECLARATION = 1024;
/** One of them is beyond what a JavaScript number can hold, as the sender's numbers may be. */
const LARGE_NUMBER = '9007199254740993';

/**
 * What each declaration is about. Cargo that leaves the Netherlands on one of the bills carries the same order number
 * there and here, now and then written differently, so that links can be suggested.
 */
export function makeDeclarationPlans(
  random: Random,
  stories: readonly { readonly procedure?: Procedure }[],
  bills: readonly BillFile[],
): DeclarationPlan[] {
  const orders = bills
    .filter(({ scene }) => scene.booking.origin.unlocode.startsWith('NL'))
    .flatMap(({ scene }) => scene.booking.references.slice(0, 1));
  return stories.map((story, index) => {
    const procedure = story.procedure ?? (random.chance(0.7) ? 'import' : 'export');
    const order = procedure === 'export' ? orders.shift() : undefined;
    const shipmentNo = random.chance(0.45) ? `SHP-${random.digits(4)}-X${100 + index}` : null;
    return {
      declarationId: index === 7 ? LARGE_NUMBER : String(FIRST_DECLARATION + index),
      procedure,
      commercialReference: order ? rewrite(random, order) : (shipmentNo ?? `UCR-${random.digits(8)}`),
      shipmentNo,
    };
  });
}

function rewrite(random: Random, order: string): string {
  return random.chance(0.3) ? order.replace(/[-/ ]/g, random.pick(['', ' ', '-'])).toLowerCase() : order;
}
