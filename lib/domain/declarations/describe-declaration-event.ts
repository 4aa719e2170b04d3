import { sentence } from '../sentences/sentence.ts';
import type { LinkDecision, TradeEventOf } from '../trade-event.ts';
import { describeDeclarationError } from './describe-declaration-error.ts';
import { describeStatus } from './describe-status.ts';

/** The facts a declaration's story is made of. */
export type DeclarationEvent = TradeEventOf<
  'declaration-reported' | 'declaration-error-reported' | 'link-decided'
>;

/** What one event means, as one plain sentence without a full stop. */
export function describeDeclarationEvent(event: DeclarationEvent): string {
  switch (event.type) {
    case 'declaration-reported':
      return describeReport(event.data);
    case 'declaration-error-reported':
      return describeDeclarationError(event.data.errorType);
    case 'link-decided': {
      const { person, state, to } = event.data;
      const what = state === 'confirmed' ? 'linkConfirmed' : 'linkRejected';
      return sentence(`declaration.${what}`, { person: person.name, linked: toLinked(to) });
    }
  }
}

function toLinked({ kind, id }: LinkDecision['to']): string {
  switch (kind) {
    case 'bill':
      return sentence('linked.bill', { billNumber: id });
    case 'container':
      return sentence('linked.container', { containerNumber: id });
    case 'shipment':
      return sentence('linked.shipment', { shipmentId: id });
  }
}

function describeReport({ about, rawStatus }: TradeEventOf<'declaration-reported'>['data']): string {
  switch (about) {
    case 'created':
      return describeStatus('new').sentence;
    case 'completed':
      return describeStatus('completed').sentence;
    case 'invalidated':
      return sentence('declaration.invalidated');
    case 'status_updated':
      return rawStatus?.trim() ? describeStatus(rawStatus).sentence : sentence('declaration.withoutStatus');
  }
}
