import type { TradeEventOf } from '../trade-event.ts';
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
      return describeError(event.data.errorType);
    case 'link-decided': {
      const { person, state, to } = event.data;
      return `${person.name} ${state} the link to ${to.kind} ${to.id}`;
    }
  }
}

function describeReport({ about, rawStatus }: TradeEventOf<'declaration-reported'>['data']): string {
  switch (about) {
    case 'created':
      return 'The declaration has been created';
    case 'completed':
      return 'The customs process is finished';
    case 'invalidated':
      return 'Customs has invalidated the declaration';
    case 'status_updated':
      return rawStatus?.trim()
        ? describeStatus(rawStatus).sentence
        : 'A change was reported without a status';
  }
}

// Eaze names three types as examples. Dutch DMS 4 answers a technical error with XMLCNT and a functional one with IE556.
function describeError(errorType: string | null): string {
  switch (errorType?.trim().toUpperCase()) {
    case 'INT_XML':
      return 'The declaration failed a check before it reached customs';
    case 'CUSTOMS_XML':
      return 'Customs could not read the declaration';
    case 'CUSTOMS_ERR':
      return 'Customs rejected what the declaration says';
    default:
      return errorType?.trim()
        ? `The declaration met an error of type “${errorType.trim()}”`
        : 'The declaration met an error';
  }
}
