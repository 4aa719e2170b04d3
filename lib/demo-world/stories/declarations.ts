import type { DeclarationFile, Procedure } from '../declaration-file.ts';
import { customsRefusal, internalFault, schemaFault } from '../trade/declaration-errors.ts';
import { followPath, later, type Step } from './declaration-path.ts';

/** A kind of story that can happen to a declaration. */
export interface DeclarationStory {
  readonly procedure?: Procedure;
  readonly tell: (file: DeclarationFile) => void;
}

/** On the usual path, so far and no further; the step came between so many hours ago. */
export function reached(step: Step, hoursAgo: readonly [number, number]): DeclarationStory {
  return { tell: (file) => void followPath(file, step, file.random.int(...hoursAgo)) };
}

/** Goods left the Union: registered, accepted, released, exit confirmed. */
export const exported: DeclarationStory = {
  procedure: 'export',
  tell(file) {
    const at = followPath(file, 'released', file.random.int(120, 330));
    file.complete(later(file, at, file.random.int(30, 90)), at);
  },
};

/** Customs wants to see documents or goods, and has not said what came of it. */
export const underControl: DeclarationStory = {
  tell(file) {
    const at = followPath(file, 'acknowledged', file.random.int(14, 60));
    file.move('control', later(file, at, 2));
  },
};

/** Checked, corrected, accepted again, released. */
export const controlledAndReleased: DeclarationStory = {
  tell(file) {
    const at = followPath(file, 'acknowledged', file.random.int(70, 200));
    file.move('control', later(file, at, 2));
    file.move('acknowledged', later(file, at, 28));
    file.move('released', later(file, at, 33));
    file.move('finalTaxNotice', later(file, at, 60));
  },
};

/** Checked, and not released. */
export const notReleased: DeclarationStory = {
  tell(file) {
    const at = followPath(file, 'acknowledged', file.random.int(40, 90));
    file.move('control', later(file, at, 2));
    file.move('norelease', later(file, at, 26));
  },
};

/** Refused, looked at again, released after all. */
export const releasedAfterRefusal: DeclarationStory = {
  tell(file) {
    const at = followPath(file, 'acknowledged', file.random.int(120, 240));
    file.move('norelease', later(file, at, 6));
    file.move('control', later(file, at, 20));
    file.move('released', later(file, at, 45));
    file.complete(later(file, at, 90), later(file, at, 45));
  },
};

/** Technically broken: blocked until somebody mends it. */
export const blocked: DeclarationStory = {
  tell(file) {
    const at = followPath(file, 'readyToDeclare', file.random.int(8, 40));
    file.fail(later(file, at, 0.4), 'CUSTOMS_XML', schemaFault(file.random));
    file.move('blocked', later(file, at, 0.5));
  },
};

/** Data are missing: invalid, and it can be mended. */
export const invalidData: DeclarationStory = {
  tell(file) {
    const at = followPath(file, 'readyToDeclare', file.random.int(8, 40));
    file.fail(later(file, at, 0.2), 'INT_XML', internalFault(file.random));
    file.move('invalid', later(file, at, 0.3));
  },
};

/** Invalidated by customs, with its reason. */
export const invalidatedByCustoms: DeclarationStory = {
  tell(file) {
    const at = followPath(file, 'registered', file.random.int(50, 120));
    file.invalidate(
      later(file, at, 30),
      file.random.pick([
        'Exporter request for cancellation before presentation.',
        'Goods not presented within the time limit.',
      ]),
    );
  },
};

/** Customs refuses what was sent, and nobody has answered yet. */
export const errorUnanswered: DeclarationStory = {
  tell(file) {
    const at = followPath(file, 'readyToDeclare', file.random.int(3, 30));
    file.fail(later(file, at, 0.5), 'CUSTOMS_ERR', customsRefusal(file.random));
    file.fail(later(file, at, 1.5), 'CUSTOMS_ERR', customsRefusal(file.random));
  },
};

/** Errors on the way, mended, accepted and completed. */
export const mendedAndCompleted: DeclarationStory = {
  tell(file) {
    const at = followPath(file, 'readyToDeclare', file.random.int(150, 320));
    file.fail(later(file, at, 0.3), 'CUSTOMS_XML', schemaFault(file.random));
    file.move('blocked', later(file, at, 0.4));
    file.move('readyToDeclare', later(file, at, 5));
    file.fail(later(file, at, 5.5), 'CUSTOMS_ERR', customsRefusal(file.random));
    file.move('registered', later(file, at, 8));
    file.move('acknowledged', later(file, at, 9));
    file.move('released', later(file, at, 12));
    file.complete(later(file, at, 60), later(file, at, 12));
  },
};

/** Called off before anything came of it. */
export const cancelled: DeclarationStory = {
  tell(file) {
    const at = followPath(file, file.random.pick(['readyToDeclare', 'prelodged'] as const), 90);
    file.move('canceled', later(file, at, file.random.int(5, 60)));
  },
};

/** Known from a status alone: its creation never reached us. */
export const knownFromStatusOnly: DeclarationStory = {
  tell: (file) => void file.move('acknowledged', later(file, file.clock.now, -20)),
};

/** A word of the sender's other interface, which the webhook's list does not have. */
export const unheardOfStatus: DeclarationStory = {
  tell(file) {
    const at = followPath(file, 'new', 30);
    file.move('ready', later(file, at, 2));
  },
};

/** A status that comes after the end moves nothing. */
export const newsAfterTheEnd: DeclarationStory = {
  tell(file) {
    const at = followPath(file, 'completed', 60);
    file.move('control', later(file, at, 12));
  },
};
