import type { Note } from '../../../../shared/problem.ts';
import type { TakeOverChoice } from '../../../../shared/take-over-choice.ts';
import { note } from '../../../messages/note.ts';
import type { ListReads, Traces } from '../model/reads.ts';

/**
 * Whether only a person can say that the other writer is off: Halo shows it of its own module, to administrators, and
 * of nobody else.
 */
export const asksWhetherOff = ({ writer }: TakeOverChoice, { module }: Traces): boolean =>
  writer !== 'module' || module.on === null;

/**
 * Why a take-over cannot be finished now: two writers double customers, licences and invoices.
 * @returns in order of weight; empty: it can be
 */
export const stopsOf = (choice: TakeOverChoice, traces: Traces): Note[] => [
  ...(traces.module.on === true ? [note('takeOver.moduleOn')] : []),
  ...(traces.changedBack > 0 ? [note('takeOver.stillWriting', { count: traces.changedBack })] : []),
  ...(asksWhetherOff(choice, traces) && choice.otherIsOff !== true ? [note('takeOver.sayItIsOff')] : []),
];

/** Why what a run takes over may not be written; null: it may, or it takes nothing over. */
export const whyNotTakenOver = ({ scope, traces }: Pick<ListReads, 'scope' | 'traces'>): Note | null =>
  scope.takesOver === undefined || traces === undefined
    ? null
    : (stopsOf(scope.takesOver, traces)[0] ?? null);
