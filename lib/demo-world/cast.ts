import type { BillStory } from './bill-file.ts';
import {
  AGRICULTURE,
  AGRICULTURE_REVIEW,
  deniedByFda,
  FDA_INSPECTION,
  FUMIGATION,
  PRODUCT_SAFETY,
  sentToFumigation,
  WILDLIFE,
  waitingForFda,
} from './stories/agency-holds.ts';
import {
  billNotFound,
  entrySummaryOnly,
  filedAtSea,
  heldByUnknownCode,
  knownFromItsBoxes,
  nothingSaid,
  unknownCodeWithoutHold,
} from './stories/awaiting-decision.ts';
import { clearedAndOut, clearedAndReturned, clearedAtSea, readyToGo } from './stories/calm-imports.ts';
import { releasedYetHeldAtTerminal, releaseFlaggedAsHold } from './stories/conflicts.ts';
import {
  CBP_HOLD,
  heldBy,
  heldThenCleared,
  heldWithFreeTimeEnding,
  INSPECTION,
  releasedThenInspected,
} from './stories/customs-holds.ts';
import { demurrageGrowing, demurragePaid, freeTimeEnding, freeTimeExtended } from './stories/demurrage.ts';
import { examCalledOff, examinedAndReleased, underExam } from './stories/exams.ts';
import {
  enteredInland,
  movesCancelled,
  movingInBond,
  permittedToTransfer,
  terminalReleaseCancelled,
  terminalReleaseRenewed,
} from './stories/in-bond-moves.ts';
import { orderedToGeneralOrder, seized, sentToGeneralOrder } from './stories/lost-cargo.ts';
import { countCorrected, partlyReleased, releasedInTwoParts } from './stories/partial-releases.ts';
import { dwellingAtRailTerminal, silentOnRail, waitingForTrain } from './stories/rail-exceptions.ts';
import {
  billDeleted,
  entryCancelledAfterPickup,
  heldForEntryProcessing,
  overriddenToIntensive,
  releasedTwice,
  releaseNotRenewed,
} from './stories/revoked-releases.ts';
import { advanced, rolled, rolledAgainAndAgain } from './stories/rolled-cargo.ts';
import {
  heldForMissingIsf,
  isfFiledLate,
  isfNotMatched,
  needsIsf5,
  notToBeLoaded,
} from './stories/security-filings.ts';
import { splitCargo } from './stories/split-cargo.ts';
import { emptyNotReturned, emptyReturnedLate } from './stories/street-dwell.ts';
import { freightPaid, freightUnpaid, terminalFeeUnpaid } from './stories/terminal-holds.ts';
import { containerNotFound, historyCorrected, trackingStopped } from './stories/tracking.ts';
import { unknownException } from './stories/unheard-of.ts';

/** A story and how many bills it happens to. */
type Part = readonly [story: BillStory, times: number];

/** Who plays in the world of the demonstration: mostly calm, with a believable morning. */
export const BILL_CAST: readonly Part[] = [
  // Held.
  [heldBy(CBP_HOLD), 4],
  [heldBy(AGRICULTURE), 1],
  [heldBy(AGRICULTURE_REVIEW), 1],
  [heldBy(PRODUCT_SAFETY), 1],
  [heldBy(WILDLIFE), 1],
  [heldWithFreeTimeEnding, 2],
  [releasedThenInspected, 2],
  [underExam, 2],
  [waitingForFda, 1],
  [sentToFumigation, 1],
  [deniedByFda, 1],
  [heldForMissingIsf, 1],
  [notToBeLoaded, 1],
  [heldForEntryProcessing, 1],
  [releaseNotRenewed, 1],
  [entryCancelledAfterPickup, 1],
  [overriddenToIntensive, 1],
  [billDeleted, 1],
  [orderedToGeneralOrder, 1],
  [sentToGeneralOrder, 1],
  [seized, 1],
  [heldByUnknownCode, 1],
  // Customs and terminal disagree.
  [releasedYetHeldAtTerminal('CUSTOMS', '1H'), 5],
  [releasedYetHeldAtTerminal('USDA', '72'), 2],
  [releaseFlaggedAsHold, 1],
  // Nothing decided.
  [filedAtSea, 4],
  [entrySummaryOnly, 2],
  [nothingSaid, 1],
  [knownFromItsBoxes, 1],
  [billNotFound, 1],
  [unknownCodeWithoutHold, 1],
  [isfNotMatched, 1],
  [needsIsf5, 1],
  [rolledAgainAndAgain, 1],
  [rolled, 1],
  [advanced, 1],
  [containerNotFound, 1],
  [partlyReleased, 1],
  [countCorrected, 1],
  [movingInBond, 2],
  [permittedToTransfer, 1],
  [movesCancelled, 1],
  [terminalReleaseCancelled, 1],
  // Cleared.
  [clearedAndReturned, 13],
  [clearedAndOut, 8],
  [clearedAtSea, 5],
  [readyToGo, 3],
  [heldThenCleared(CBP_HOLD), 3],
  [heldThenCleared(INSPECTION), 2],
  [heldThenCleared(AGRICULTURE_REVIEW), 1],
  [heldThenCleared(FUMIGATION), 1],
  [heldThenCleared(FDA_INSPECTION), 1],
  [examinedAndReleased, 1],
  [examCalledOff, 1],
  [isfFiledLate, 1],
  [releasedTwice, 1],
  [releasedInTwoParts, 1],
  [terminalReleaseRenewed, 1],
  [enteredInland, 1],
  [freightUnpaid, 1],
  [terminalFeeUnpaid, 1],
  [freightPaid, 1],
  [freeTimeEnding, 3],
  [demurrageGrowing, 1],
  [demurragePaid, 1],
  [freeTimeExtended, 1],
  [emptyNotReturned, 1],
  [emptyReturnedLate, 1],
  [waitingForTrain, 1],
  [silentOnRail, 1],
  [dwellingAtRailTerminal, 1],
  [splitCargo('numbers'), 1],
  [splitCargo('objects'), 1],
  [trackingStopped, 1],
  [historyCorrected, 1],
  [unknownException, 1],
];
