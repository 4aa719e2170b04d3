import type { ContainerAct } from '../containers/container-fact.ts';
import { isOwedRising } from '../containers/demurrage.ts';
import { NOTHING_KNOWN, type VoyageStep } from '../containers/walk-voyage.ts';
import type { Instant } from '../instant.ts';
import { sentence } from '../sentences/sentence.ts';
import { compareText } from '../sighting.ts';
import { toTakenBack } from '../triage/assess-triage.ts';
import { applyAct, tellTakenBack } from './apply-act.ts';
import { type EpisodeState, toEpisodeId } from './episode.ts';
import { isEvidenceOnly, type OpenNow } from './is-evidence-only.ts';
import {
  closeByEvidence,
  type Detection,
  type Episode,
  openEpisode,
  seeAgain,
  wake,
} from './open-episode.ts';
import { toRoll, toRollKey } from './roll.ts';
import { whyWoken } from './snooze.ts';
import { toEpisodeState, toPressures } from './to-episode-state.ts';
import { CLOSED_BY_EVIDENCE, whyAllClosed, whyClosed } from './why-closed.ts';

export interface VoyageOfExceptions {
  containerNumber: string;
  billNumber: string | null;
  scac: string | null;
  /** Its sightings, oldest first. */
  steps: readonly VoyageStep[];
  /** In any order. */
  acts: readonly ContainerAct[];
}

/**
 * The episodes of all exceptions of one voyage, in the order they opened: each opens, is seen again and closes, by newer
 * evidence or by a person; a newer sighting after the close opens the next. Source: design, Rules, Exceptions.
 */
export function assessExceptions(voyage: VoyageOfExceptions): EpisodeState[] {
  const episodes = new EpisodesOfVoyage(voyage);
  const acts = [...voyage.acts].sort(
    (a, b) => compareText(a.sentAt ?? '', b.sentAt ?? '') || compareText(a.id, b.id),
  );
  let next = 0;
  const actUntil = (moment: string | null) => {
    for (let act = acts[next]; act && (moment === null || (act.sentAt ?? '') < moment); act = acts[next]) {
      episodes.act(act);
      next += 1;
    }
  };
  for (const step of voyage.steps) {
    actUntil(step.sighting.sentAt ?? '');
    episodes.see(step);
  }
  actUntil(null);
  const known = voyage.steps.at(-1)?.after ?? NOTHING_KNOWN;
  const rising = isOwedRising(voyage.steps.map((step) => step.after.amounts));
  const pressures = toPressures(known, rising);
  return episodes.all.map((episode) => toEpisodeState(voyage, episode, pressures));
}

/** The episodes of a voyage while its facts are gone through in order. */
class EpisodesOfVoyage {
  readonly all: Episode[] = [];
  readonly #voyage: VoyageOfExceptions;
  readonly #open = new Map<string, Episode>();
  readonly #snoozed = new Set<Episode>();
  readonly #newest = new Map<string, Episode>();
  readonly #count = new Map<string, number>();
  readonly #byId = new Map<string, Episode>();
  readonly #early = new Map<string, ContainerAct[]>();
  /** Under which bills people may know an episode: the bill may have become known, or a second one, since they acted. */
  readonly #bills: Set<string | null>;
  /** They count as never done: what came since is seen as if they had not been. */
  readonly #takenBack: ReadonlySet<string>;

  constructor(voyage: VoyageOfExceptions) {
    this.#voyage = voyage;
    this.#takenBack = toTakenBack(voyage.acts);
    this.#bills = new Set([voyage.billNumber, ...voyage.acts.map((act) => act.data.billNumber)]);
  }

  see(step: VoyageStep): void {
    const { event } = step.sighting;
    const detection = event.type === 'container-exception-detected' ? event : null;
    this.#close(step, (name) => name !== detection?.data.name);
    this.#wake(step);
    if (!detection) return;
    if (isEvidenceOnly(detection.data.name, step, this.#openAt(step.sighting.sentAt))) {
      this.#close(step, (name) => name === detection.data.name);
    } else this.#detect(detection, step);
  }

  #openAt(moment: Instant | null): OpenNow {
    return {
      isOpen: (name) => this.#open.has(name),
      wasOpen: (name) => {
        const episode = this.#open.get(name);
        return episode !== undefined && episode.openedAt !== moment;
      },
    };
  }

  /** What a person does acts on what is open then; see `#find`. */
  act(act: ContainerAct): void {
    const episode = this.#find(act);
    if (!episode) {
      const early = this.#early.get(act.data.episodeId) ?? [];
      this.#early.set(act.data.episodeId, [...early, act]);
      return;
    }
    if (this.#takenBack.has(act.id)) {
      tellTakenBack(episode, act);
      return;
    }
    const other = this.#open.get(episode.key);
    if (act.data.action === 'reopen' && other && other !== episode) return;
    applyAct(episode, act);
    if (!episode.close) this.#open.set(episode.key, episode);
    else if (other === episode) this.#open.delete(episode.key);
    if (episode.snooze) this.#snoozed.add(episode);
  }

  #detect(detection: Detection, step: VoyageStep): void {
    const { name } = detection.data;
    const roll = toRoll(detection.data);
    const key = roll ? toRollKey(roll) : name;
    const open = this.#open.get(key);
    if (open) seeAgain(open, detection, step);
    else this.#openNext(name, key, roll !== null, detection, step);
    if (name === 'demurrageDetected') this.#supersedeRisk(step);
  }

  #supersedeRisk(step: VoyageStep): void {
    const risk = this.#open.get('demurrageRisk');
    if (risk && risk.lastSeenAt !== step.sighting.sentAt)
      this.#closeOne('demurrageRisk', step, sentence('exception.superseded'));
  }

  #openNext(name: string, key: string, isRoll: boolean, detection: Detection, step: VoyageStep): void {
    const number = this.#next(name);
    const idKey = isRoll ? `${key} ${this.#next(key)}` : String(number);
    const { containerNumber, billNumber } = this.#voyage;
    const id = toEpisodeId(containerNumber, billNumber, name, idKey);
    const episode = openEpisode({ id, key, number }, detection, step);
    this.all.push(episode);
    this.#open.set(key, episode);
    this.#newest.set(name, episode);
    const knownAs = [...this.#bills].map((bill) => toEpisodeId(containerNumber, bill, name, idKey));
    for (const knownId of knownAs) this.#byId.set(knownId, episode);
    // The sender's clock may run ahead: what a person did to this before it opened was done to what they saw.
    const early = knownAs.flatMap((knownId) => this.#early.get(knownId) ?? []);
    for (const knownId of knownAs) this.#early.delete(knownId);
    for (const act of early) this.act(act);
  }

  #close(step: VoyageStep, concerns: (name: string) => boolean): void {
    const whyAll = whyAllClosed(step);
    if (whyAll !== null) {
      for (const key of [...this.#open.keys()]) this.#closeOne(key, step, whyAll);
      return;
    }
    for (const name of CLOSED_BY_EVIDENCE) {
      const episode = concerns(name) ? this.#open.get(name) : undefined;
      const rule = episode ? whyClosed(name, step, episode.lastSeen) : null;
      if (rule !== null) this.#closeOne(name, step, rule);
    }
  }

  #closeOne(key: string, step: VoyageStep, rule: string): void {
    const episode = this.#open.get(key);
    if (!episode) return;
    closeByEvidence(episode, step, rule);
    this.#open.delete(key);
  }

  #wake(step: VoyageStep): void {
    for (const episode of this.#snoozed) {
      const why = episode.snooze && whyWoken(episode.name, episode.snooze, step.before, step.after);
      if (why) wake(episode, step, why);
      if (!episode.snooze) this.#snoozed.delete(episode);
    }
  }

  /**
   * The episode an act is about: the one it names while that is open; else what was open of that name at the time, for
   * late news may have changed which is the first and which the second. A note stays where it was written, as does what
   * was taken back, and reopening finds the newest that is closed.
   */
  #find(act: ContainerAct): Episode | undefined {
    const { action, episodeId, name } = act.data;
    const named = this.#byId.get(episodeId);
    const changesNothing = action === 'note' || action === 'undo' || this.#takenBack.has(act.id);
    if (named && (!named.close || changesNothing)) return named;
    if (!named && this.#early.has(episodeId)) return undefined;
    const open = this.#open.get(name);
    if (action === 'reopen') return open ? named : (named ?? this.#newest.get(name));
    return open ?? named;
  }

  #next(key: string): number {
    const number = (this.#count.get(key) ?? 0) + 1;
    this.#count.set(key, number);
    return number;
  }
}
