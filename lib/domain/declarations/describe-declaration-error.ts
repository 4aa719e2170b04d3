import { sentence } from '../sentences/sentence.ts';

/** What kind of error it is: refused by customs, not readable for customs, or stopped before it reached them. */
export type DeclarationFault = 'rejected' | 'unreadable' | 'failedCheck' | 'error';

/** Eaze names three types as examples. Dutch DMS 4 answers a technical error with XMLCNT and a functional one with IE556. */
export function toDeclarationFault(errorType: string | null): DeclarationFault {
  switch (errorType?.trim().toUpperCase()) {
    case 'INT_XML':
      return 'failedCheck';
    case 'CUSTOMS_XML':
      return 'unreadable';
    case 'CUSTOMS_ERR':
      return 'rejected';
    default:
      return 'error';
  }
}

/** What an error of a type means, as one plain sentence without a full stop. */
export function describeDeclarationError(errorType: string | null): string {
  const fault = toDeclarationFault(errorType);
  return fault === 'error' && errorType?.trim()
    ? sentence('declaration.errorOfType', { quote: errorType.trim() })
    : sentence(`declaration.${fault}`);
}
