import { InputField } from './fields.tsx';

const LIST_ID = 'time-zones';
const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

/** The names that the fields below offer; once a page, whatever number of forms asks for a zone. */
export function TimeZoneList() {
  return (
    <datalist id={LIST_ID}>
      {ZONES.map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  );
}

interface TimeZoneFieldProps {
  name: string;
  label: string;
  hint: string;
  value: string;
  /** `choice`: left empty, there is none. */
  kind?: 'choice';
  required?: boolean;
}

/** One zone, typed or chosen from the `TimeZoneList` of the page; the route says whether it is one. */
export function TimeZoneField(props: TimeZoneFieldProps) {
  return <InputField {...props} list={LIST_ID} autoComplete="off" />;
}
