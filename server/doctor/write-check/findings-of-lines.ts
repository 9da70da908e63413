import { phrase } from '../../messages/phrases.ts';
import type { LineAssumptionId } from '../../vendors/assumptions/all.ts';
import { differs, type Finding, holds, type Seen, unknown } from '../evidence/finding.ts';
import type { TriedLine } from './try-lines.ts';
import type { TriedNewLine } from './try-new-line.ts';

export type LineFindings = Readonly<Record<LineAssumptionId, Finding>>;

const tieFields = ['quantity_licences', 'quantity_subscriptions'];

/** Whether the line shows anything of what was sent. */
const isTaken = ({ diff, line }: TriedLine): boolean => (diff.changed.get(line.id)?.length ?? 0) > 0;

const othersHit = ({ diff, line }: TriedLine): number =>
  diff.gone.length + diff.added.length + [...diff.changed.keys()].filter((id) => id !== line.id).length;

/**
 * What writing a line showed, in each way that was tried. Pure.
 * @param added what adding one showed; undefined: it was not tried
 */
export function findingsOfLines(tried: readonly TriedLine[], added: TriedNewLine | undefined): LineFindings {
  const isLeftOtherwise = tried.some(({ isPutBack }) => !isPutBack);
  const by = (finding: Finding): Finding =>
    isLeftOtherwise ? { ...finding, consequence: 'so.linesByHand' } : finding;
  return {
    haloLineWrite: by(ofWrite(tried)),
    haloLinesKept: ofOthers(tried),
    haloTiesKept: ofTies(tried),
    haloLineAdded: ofAdded(added),
  };
}

function ofWrite(tried: readonly TriedLine[]): Finding {
  const proven = tried.find(({ isAsSent, isPutBack }) => isAsSent && isPutBack);
  const seen = tried.map((each): Seen => {
    if (!each.isPutBack) return phrase('seen.lineNotPutBack');
    if (each.isAsSent) return phrase(each.way === 'line' ? 'seen.lineAlone' : 'seen.lineWithInvoice');
    if (each.refused !== null) return each.refused;
    return phrase(each.way === 'line' ? 'seen.lineAloneOtherwise' : 'seen.lineWithInvoiceOtherwise');
  });
  return proven === undefined ? differs(...seen) : holds(...seen);
}

/** Only a line that was written alone leaves others out. */
function ofOthers(tried: readonly TriedLine[]): Finding {
  const alone = tried.find(({ way }) => way === 'line');
  if (alone === undefined) return unknown(phrase('seen.linesNotLeftOut'));
  const count = othersHit(alone);
  if (count > 0) return differs(phrase('seen.linesLost', { count }));
  return isTaken(alone) ? holds(phrase('seen.linesStayed')) : unknown(phrase('seen.linesNotLeftOut'));
}

function ofTies(tried: readonly TriedLine[]): Finding {
  if (tried.some(({ isAsSent }) => isAsSent)) return holds(phrase('seen.tieKept'));
  const isShown = tried.some(({ diff, line }) =>
    diff.changed.get(line.id)?.some((field) => tieFields.includes(field)),
  );
  if (isShown) return differs(phrase('seen.tieOtherwise'));
  return tried.every(({ refused }) => refused !== null)
    ? unknown(...tried.flatMap(({ refused }) => refused ?? []))
    : differs(phrase('seen.tieLost'));
}

function ofAdded(added: TriedNewLine | undefined): Finding {
  if (added === undefined) return unknown(phrase('seen.noLineAdded'));
  const { refused, isAsSent, isHarmless } = added;
  const finding =
    isAsSent && isHarmless
      ? holds(phrase('seen.lineAdded'))
      : differs(refused ?? phrase('seen.lineAddedOtherwise'));
  return isHarmless ? finding : { ...finding, consequence: 'so.linesByHand' };
}
