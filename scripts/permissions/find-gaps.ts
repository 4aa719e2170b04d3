import { type Method, PERMISSIONS } from '../../lib/auth/permissions.ts';

/** A page or route as its file says. */
export interface Place {
  file: string;
  kind: 'page' | 'route';
  /** As the table of permissions writes it. */
  address: string;
  /** Those it answers with more than a refusal. */
  methods: readonly string[];
  source: string;
}

const TABLE = 'lib/auth/permissions.ts';

/** What is wrong between the pages and routes that there are and the table, a sentence each; empty when nothing is. */
export function findGaps(places: readonly Place[]): string[] {
  const addresses = new Set(places.map(({ address }) => address));
  const dead = Object.keys(PERMISSIONS)
    .filter((address) => !addresses.has(address))
    .map((address) => `${TABLE} speaks of ${address}, which does not exist.`);
  return [...places.flatMap(findGapsOf), ...dead];
}

function findGapsOf(place: Place): string[] {
  const entry = PERMISSIONS[place.address];
  if (!entry) return [`${place.file}: say in ${TABLE} who may ask for ${place.address}.`];
  const missing = place.methods.filter((method) => !entry[method as Method]);
  const said = Object.keys(entry).filter((method) => !offers(place, method));
  const asks = findMissingQuestion(place);
  return [
    ...missing.map((method) => `${place.file}: say in ${TABLE} who may ${method} ${place.address}.`),
    ...said.map((method) => `${TABLE}: ${place.address} does not answer ${method}.`),
    ...(asks ? [asks] : []),
  ];
}

/** Also a method that is exported under a name of its own: `export { serve as GET }`. */
function offers({ methods, source }: Place, method: string): boolean {
  return methods.includes(method) || new RegExp(`export \\{[^}]*\\bas ${method}\\b`).test(source);
}

/** Whatever is not open to anyone must ask who is there; a page names itself unless it is open to every member. */
function findMissingQuestion({ file, kind, address, source }: Place): string | undefined {
  const allowances = Object.values(PERMISSIONS[address] ?? {});
  if (allowances.every(({ roles }) => roles === 'anyone')) return undefined;
  if (kind === 'route') {
    return /\brequireApiAccess\(request\)/.test(source)
      ? undefined
      : `${file}: call requireApiAccess(request) first.`;
  }
  const isOpenToMembers = allowances.every(({ roles, limited }) => roles.length === ROLE_COUNT && limited);
  const name = isOpenToMembers ? `('${address}'|)` : `'${address}'`;
  const asked = new RegExp(`\\brequirePageAccess\\(${name.replaceAll(/[[\]]/g, '\\$&')}\\)`);
  return asked.test(source) ? undefined : `${file}: call requirePageAccess('${address}') first.`;
}

const ROLE_COUNT = 4;
