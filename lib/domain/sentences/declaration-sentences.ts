import type { DeclarationStatus } from '../declarations/declaration.ts';
import { DECLARATION_STATUS_WORDS } from '../declarations/describe-status.ts';

/** What the rules say about declarations, shipments and links. */
export const declarationSentences = {
  /** What each status says of a declaration. */
  declarationStatus: Object.fromEntries(
    Object.entries(DECLARATION_STATUS_WORDS).map(([status, words]) => [status, words.sentence]),
  ) as Readonly<Record<DeclarationStatus, string>>,

  /** What a declaration is linked to, within a sentence. */
  linked: {
    bill: 'bill {billNumber}',
    container: 'container {containerNumber}',
    shipment: 'shipment {shipmentId}',
  },

  /** What happened to a declaration. */
  declaration: {
    unknownStatus: 'The sender reports the status “{status}”',
    withoutStatus: 'A change was reported without a status',
    invalidated: 'Customs has invalidated the declaration',
    failedCheck: 'The declaration failed a check before it reached customs',
    unreadable: 'Customs could not read the declaration',
    rejected: 'Customs rejected what the declaration says',
    error: 'The declaration met an error',
    errorOfType: 'The declaration met an error of type “{quote}”',
    linkConfirmed: '{person} confirmed the link to {linked}',
    linkRejected: '{person} rejected the link to {linked}',
  },

  /** What a person should be told about the way of a declaration. */
  declarationRemark: {
    afterTerminal:
      '“{status}” was reported after the declaration had ended as “{otherStatus}”, and does not change its status.',
    afterInvalidation:
      '“{status}” followed although customs had invalidated the declaration; nothing usually does.',
    unusualMove: 'From “{otherStatus}” to “{status}” is not a usual move.',
  },

  /** What is expected next of a declaration, and who does it. */
  nextStep: {
    new: 'The declarant completes the data.',
    readyToDeclare: 'The declarant sends the declaration.',
    prelodged: 'The goods arrive and are presented to customs.',
    registered: 'Customs accepts the declaration, or asks for the goods to be presented.',
    presentation: 'Customs accepts the declaration, or checks documents or goods.',
    acknowledged: 'Customs releases the goods, or checks documents or goods first.',
    control:
      'The broker answers customs and corrects the declaration; goods are released only after the correction is processed.',
    blocked: 'The declarant mends the technical errors and sends the declaration again.',
    norelease: 'The broker takes it up with customs: it may still be released, or end invalid or cancelled.',
    released: 'The goods may move. The final tax decision or the completion follows.',
    finalTaxNotice: 'Duty and taxes are settled; the completion follows.',
    invalid: 'The broker mends the data and sends the declaration again, or cancels it.',
    invalidated:
      'Nothing more follows on this declaration: customs has invalidated it. The goods need a new one.',
    error: 'The declarant looks at the newest error and mends it.',
  },

  /** What happened to a shipment. */
  shipment: {
    created: 'The shipment has been created',
    isNew: 'The shipment is new',
    inProgress: 'Customs clearance of the shipment is in progress',
    finished: 'Customs clearance of the shipment is finished',
    changed: 'Details of the shipment have changed',
  },

  /** References that a declaration is known by, within a sentence. */
  ownReference: {
    commercial: 'commercial reference',
    lrn: 'LRN',
    shipment: 'shipment number',
  },

  /** References of what it may belong to, within a sentence. */
  theirReference: {
    bill: 'the number of bill {billNumber}',
    booking: 'booking number of bill {billNumber}',
    reference: 'reference number of bill {billNumber}',
    shipment: 'the number of shipment {shipmentId}',
  },

  /** Why a declaration may belong to something, and who said that it does; several are joined by semicolons. */
  link: {
    equal: '{ownReference} {quote} equals {theirReference}',
    confirmed: 'confirmed by {person}',
    rejected: 'rejected by {person}',
  },
} as const;
