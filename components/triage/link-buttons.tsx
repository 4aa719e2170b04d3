import { useTranslations } from 'next-intl';
import { FetchForm } from '#components/ui/fetch-form.tsx';

interface LinkButtonsProps {
  declarationId: string;
  kind: 'bill' | 'container' | 'shipment';
  id: string;
  state: 'suggested' | 'confirmed' | 'rejected';
  /** Where whoever rejects goes on when they see the declaration no longer. */
  unseenTo: string;
}

const DECISIONS = ['confirmed', 'rejected'] as const;
const FIELDS = { bill: 'billNumber', container: 'containerNumber', shipment: 'shipmentId' } as const;

/** Confirms or rejects a link; what has been decided can be decided the other way. */
export function LinkButtons({ declarationId, kind, id, state, unseenTo }: LinkButtonsProps) {
  const t = useTranslations('people');
  return (
    <span className="row-actions">
      {DECISIONS.filter((decision) => decision !== state).map((decision) => (
        <FetchForm
          key={decision}
          action="/api/v1/links"
          label={t(`links.${decision}.one`, { kind, id })}
          submit={t(`links.${decision}.label`)}
          look="act"
          unseenTo={unseenTo}
        >
          <input type="hidden" name="declarationId" value={declarationId} />
          <input type="hidden" name={FIELDS[kind]} value={id} />
          <input type="hidden" name="state" value={decision} />
        </FetchForm>
      ))}
    </span>
  );
}
