import type { Demurrage } from '#lib/domain/containers/container.ts';

/** What is owed now, port and rail apart where both are. The senders name no currency. */
export function Owed({ demurrage: { owedAtPort, owedAtRail } }: { demurrage: Demurrage }) {
  const amounts = [
    { place: 'port', amount: owedAtPort },
    { place: 'rail', amount: owedAtRail },
  ].filter(({ amount }) => amount !== null);
  if (amounts.length === 0) return <span className="quiet">–</span>;
  return amounts.map(({ place, amount }) => (
    <span key={place} className="figure nowrap" title={`Owed at ${place}`}>
      {amount} {amounts.length > 1 ? <span className="quiet">{place}</span> : null}
    </span>
  ));
}
