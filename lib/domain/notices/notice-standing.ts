/** How a subject stands, as a state; and from how it stood before, when that was another way. */
export interface Standing {
  state: string;
  /** `null` when it stands as before, or was never looked at. */
  changedFrom: { group: string; status: string } | null;
}

const STANDING = /^standing (\d+) (\S+) (.*)$/;

/**
 * Compares how a subject stands with how it stood. Each change has a number of its own, so that coming back to where it was
 * is news again, and the same change found twice is not.
 */
export function noticeStanding(group: string, status: string, before: readonly string[]): Standing {
  const known = before.flatMap((state) => STANDING.exec(state) ?? []);
  const [, number = '0', groupBefore = '', statusBefore = ''] = known;
  if (known.length > 0 && groupBefore === group && statusBefore === status)
    return { state: `standing ${number} ${group} ${status}`, changedFrom: null };
  return {
    state: `standing ${Number(number) + 1} ${group} ${status}`,
    changedFrom: known.length > 0 ? { group: groupBefore, status: statusBefore } : null,
  };
}
