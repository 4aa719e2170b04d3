import { Copyable } from '#components/ui/copyable.tsx';
import { Icon } from '#components/ui/icon.tsx';

/** A container number with its page; a wrong check digit is said, never refused. */
export function ContainerNumber({
  number,
  valid = true,
  link = true,
}: {
  number: string;
  valid?: boolean;
  link?: boolean;
}) {
  return (
    <span className="nowrap">
      <Copyable
        text={number}
        label="container"
        href={link ? `/containers/${encodeURIComponent(number)}` : undefined}
      />
      {valid ? null : (
        <span className="check-digit" title="The last digit does not match the rest of the number (ISO 6346)">
          <Icon name="warning" />
          check digit
        </span>
      )}
    </span>
  );
}

/** A bill number with its page. */
export function BillNumber({ number }: { number: string | null }) {
  if (number === null) return <span className="quiet">no bill</span>;
  return <Copyable text={number} label="bill" href={`/customs/${encodeURIComponent(number)}`} />;
}
