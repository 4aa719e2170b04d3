import { LosslessNumber } from 'lossless-json';
import type { BillFile } from '#lib/demo-world/bill-file.ts';
import type { ContainerFile } from '#lib/demo-world/container-file.ts';
import { detectDemurrage, detectDemurrageRisk } from '#lib/demo-world/detections.ts';
import type { Message } from '#lib/demo-world/message.ts';
import { type Life, NOW, newsOf, TODAY } from './turn.ts';

const RELEASES = ['1B', '1C', '4C'];

/** A box that may move reaches its next milestone. */
export function moveABox({ bills, random, clock }: Life): Message[] {
  const moves = bills.flatMap((bill) =>
    bill.boxes.flatMap((box) => {
      const next = nextMilestone(bill, box);
      return next === undefined ? [] : [{ box, next }];
    }),
  );
  if (moves.length === 0) return [];
  const { box, next } = random.pick(moves);
  return newsOf(box, () => {
    if (next === 'DISCHARGED') {
      box.reach(next, TODAY, NOW, { holds: [] });
      box.report('demurrage', TODAY, NOW, { lastFreeDay: clock.day(random.int(4, 6)) });
    } else if (next === 'FULL_OUTGATED') {
      box.reach(next, TODAY, NOW, { detentionLastFreeDay: clock.day(random.int(5, 8)) });
    } else {
      box.reach(next, TODAY, NOW);
    }
  });
}

/** A ship is seen where it sails. */
export function sightAShip({ bills, random, clock }: Life): Message[] {
  const atSea = bills.flatMap(({ boxes }) =>
    boxes.filter(({ snapshot }) => snapshot.status === 'VESSEL_DEPARTED'),
  );
  if (atSea.length === 0) return [];
  const box = random.pick(atSea);
  const lastKnownPosition = {
    latitude: random.int(3000, 4500) / 100,
    longitude: random.int(-17000, -13000) / 100,
    timestamp: new Date(clock.now).toISOString(),
  };
  return newsOf(box, () => box.report('location', TODAY, NOW, { lastKnownPosition }));
}

/** Demurrage grows on a box that stands past its last free day. */
export function chargeDemurrage({ bills, random }: Life): Message[] {
  const owing = standingBoxes(bills).filter(
    ({ snapshot }) => Number(snapshot.demurrageOwedAtPortDecimal) > 0,
  );
  if (owing.length === 0) return [];
  const box = random.pick(owing);
  return newsOf(box, () => {
    box.owe(TODAY, NOW, (Number(box.snapshot.demurrageOwedAtPortDecimal) + 275.5).toFixed(2));
    detectDemurrage(box, TODAY, NOW);
  });
}

/** The terminal moves a last free day, and warns when it comes near. */
export function moveALastFreeDay({ bills, random, clock }: Life): Message[] {
  const standing = standingBoxes(bills).filter(
    ({ snapshot }) => Number(snapshot.demurrageOwedAtPortDecimal) === 0,
  );
  if (standing.length === 0) return [];
  const box = random.pick(standing);
  const days = random.int(1, 6);
  return newsOf(box, () => {
    box.report('demurrage', TODAY, NOW, {
      lastFreeDay: clock.day(days),
      demurrageOwedAtPortDecimal: box.snapshot.demurrageOwedAtPortDecimal ?? new LosslessNumber('0'),
    });
    if (days <= 2) detectDemurrageRisk(box, TODAY, NOW);
  });
}

function standingBoxes(bills: readonly BillFile[]): ContainerFile[] {
  return bills.flatMap(({ boxes }) => boxes.filter(({ snapshot }) => snapshot.status === 'AVAILABLE'));
}

/** `undefined` where nothing can happen yet: at sea, at the rail, held, or not released. */
function nextMilestone({ scene, customs }: BillFile, { snapshot }: ContainerFile): string | undefined {
  if (snapshot.isRailMove) return undefined;
  const isFree = !snapshot.holds?.some(({ resolvedAt }) => resolvedAt === null);
  const isReleased = customs.codes.some((code) => RELEASES.includes(code));
  if (snapshot.status === 'VESSEL_DEPARTED') return scene.booking.arrival <= 1 ? 'VESSEL_BERTHED' : undefined;
  if (snapshot.status === 'VESSEL_BERTHED') return 'DISCHARGED';
  if (snapshot.status === 'DISCHARGED') return 'AVAILABLE';
  if (snapshot.status === 'AVAILABLE') return isFree && isReleased ? 'FULL_OUTGATED' : undefined;
  return snapshot.status === 'FULL_OUTGATED' ? 'EMPTY_RETURNED' : undefined;
}
