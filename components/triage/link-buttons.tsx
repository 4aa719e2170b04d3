import { FetchForm } from '#components/ui/fetch-form.tsx';

interface LinkButtonsProps {
  declarationId: string;
  kind: 'bill' | 'container' | 'shipment';
  id: string;
  state: 'suggested' | 'confirmed' | 'rejected';
}

const FIELDS = { bill: 'billNumber', container: 'containerNumber', shipment: 'shipmentId' } as const;

/** Confirms or rejects a link; what has been decided can be decided the other way. */
export function LinkButtons({ declarationId, kind, id, state }: LinkButtonsProps) {
  const decisions = [
    { state: 'confirmed', label: 'Confirm' },
    { state: 'rejected', label: 'Reject' },
  ] as const;
  return (
    <span className="row-actions">
      {decisions
        .filter((decision) => decision.state !== state)
        .map((decision) => (
          <FetchForm
            key={decision.state}
            action="/api/v1/links"
            label={`${decision.label} the link to ${kind} ${id}`}
            submit={decision.label}
            look="act"
          >
            <input type="hidden" name="declarationId" value={declarationId} />
            <input type="hidden" name={FIELDS[kind]} value={id} />
            <input type="hidden" name="state" value={decision.state} />
          </FetchForm>
        ))}
    </span>
  );
}
