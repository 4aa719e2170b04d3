import { compareText } from './sighting.ts';

/** Each fact once, in the order of the ids: what a fold starts from, so that neither repeats nor arrival can matter. */
export function distinctFacts<Fact extends { readonly id: string }>(facts: Iterable<Fact>): Fact[] {
  const byId = new Map<string, Fact>();
  for (const fact of facts) if (!byId.has(fact.id)) byId.set(fact.id, fact);
  return [...byId.values()].sort((a, b) => compareText(a.id, b.id));
}
