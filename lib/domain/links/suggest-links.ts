import { sentence } from '../sentences/sentence.ts';
import { normaliseReference } from './normalise-reference.ts';

/** What a declaration is known by outside customs. The MRN is customs' own number and is on no bill. */
export interface DeclarationReferences {
  commercialReference: string | null;
  lrn: string | null;
  /** Numbers of the Eaze shipments it was linked to by a person. */
  shipmentNumbers?: readonly string[];
}

export interface BillReferences {
  billNumber: string;
  bookingNumber: string | null;
  referenceNumbers: readonly string[];
}

export interface ShipmentReferences {
  shipmentId: string;
  shipmentNo: string | null;
}

export interface SuggestedLink {
  kind: 'bill' | 'shipment';
  id: string;
  /** `commercial reference UCR-88776655 equals reference number of bill MEDU1234567` */
  reason: string;
}

interface NamedReference {
  name: string;
  text: string | null;
}

/**
 * Links that equal normalised references make likely, each with its reason in words, in the order of the candidates.
 * A suggestion links nothing: a person confirms or rejects it. Source: design, Rules, Links.
 */
export function suggestLinks(
  declaration: DeclarationReferences,
  candidates: { bills?: readonly BillReferences[]; shipments?: readonly ShipmentReferences[] },
): SuggestedLink[] {
  return [
    ...(candidates.bills ?? []).flatMap((bill): SuggestedLink[] => {
      const reason = explainBillLink(declaration, bill);
      return reason === null ? [] : [{ kind: 'bill', id: bill.billNumber, reason }];
    }),
    ...(candidates.shipments ?? []).flatMap((shipment): SuggestedLink[] => {
      const reason = explainShipmentLink(declaration, shipment);
      return reason === null ? [] : [{ kind: 'shipment', id: shipment.shipmentId, reason }];
    }),
  ];
}

/** Why a declaration may belong to a bill; `null` when no reference is equal. */
export function explainBillLink(declaration: DeclarationReferences, bill: BillReferences): string | null {
  const { billNumber } = bill;
  return explainEqual(ownReferences(declaration), [
    { name: sentence('theirReference.bill', { billNumber }), text: bill.billNumber },
    { name: sentence('theirReference.booking', { billNumber }), text: bill.bookingNumber },
    ...bill.referenceNumbers.map((text) => ({
      name: sentence('theirReference.reference', { billNumber }),
      text,
    })),
  ]);
}

/** Why a declaration may belong to a shipment of Eaze; `null` when no reference is equal. */
export function explainShipmentLink(
  declaration: DeclarationReferences,
  shipment: ShipmentReferences,
): string | null {
  const { commercialReference, lrn } = declaration;
  return explainEqual(ownReferences({ commercialReference, lrn }), [
    {
      name: sentence('theirReference.shipment', { shipmentId: shipment.shipmentId }),
      text: shipment.shipmentNo,
    },
  ]);
}

function ownReferences(declaration: DeclarationReferences): NamedReference[] {
  return [
    { name: sentence('ownReference.commercial'), text: declaration.commercialReference },
    { name: sentence('ownReference.lrn'), text: declaration.lrn },
    ...(declaration.shipmentNumbers ?? []).map((text) => ({ name: sentence('ownReference.shipment'), text })),
  ];
}

function explainEqual(own: readonly NamedReference[], theirs: readonly NamedReference[]): string | null {
  const equals = own.flatMap((ours) =>
    theirs
      .filter((other) => isSameReference(ours.text, other.text))
      .map((other) =>
        sentence('link.equal', {
          ownReference: ours.name,
          quote: ours.text,
          theirReference: other.name,
        }),
      ),
  );
  return equals.length > 0 ? [...new Set(equals)].join('; ') : null;
}

function isSameReference(a: string | null, b: string | null): boolean {
  const reference = normaliseReference(a ?? '');
  return reference !== '' && reference === normaliseReference(b ?? '');
}
