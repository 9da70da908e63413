import type { Stranger, Worklist } from '../../shared/billing.ts';
import type { Snapshot } from '../data/snapshot-document.ts';
import { note } from '../messages/note.ts';
import type { Comparison } from './billing.ts';
import { namesIn } from './names.ts';

/** A comparison as people read it: with names, sentences of what is missing, and how quantities came about. Pure. */
export function toWorklist(
  { billing, missed, reasons, strangers }: Comparison,
  snapshot: Snapshot,
  haloUrl: string | null,
): Worklist {
  const others = [
    ...Object.values(reasons).flatMap((each) =>
      each.flatMap(({ haloClientId, licences }) => [
        haloClientId,
        ...licences.map((licence) => licence.haloClientId),
      ]),
    ),
    ...strangers.map(({ haloClientId }) => haloClientId),
  ];
  return {
    billing,
    haloUrl,
    names: namesIn(billing.rows, snapshot, others),
    missed: missed.map((each) => ({ ...each, haloClientIds: [...each.haloClientIds] })),
    reasons,
    otherWriter: otherWriterOf(strangers),
  };
}

const otherWriterOf = (strangers: readonly Stranger[]): Worklist['otherWriter'] =>
  strangers.length === 0
    ? null
    : { ...note('billing.otherWriter', { count: strangers.length }), licences: [...strangers] };
