import type { NoteValue } from '../../shared/note-values.ts';
import type { Choice, Note, RunProblem } from '../../shared/problem.ts';
import type { ChangeKind } from '../../shared/sync-plan.ts';
import { note } from '../messages/note.ts';
import { decisionIdOf } from './decision-id.ts';

/** A decision as far as its ways out hang on it. */
type Asked = Pick<RunProblem, 'code' | 'values' | 'haloClientId'>;

/** A way out with what only the companion has to know of it. */
export interface WayOut extends Choice {
  /** Done once, by such a change; none: it stands until it is revoked. */
  readonly until: readonly ChangeKind[];
  /** The values of the question that it holds for; with others it is asked again. */
  readonly holdsFor: readonly string[];
}

const mapTo = 'map:';

/** The Halo customer that a choice maps the customer to; it is so at once, not with the next sync. Null: none. */
export const mappedBy = (choice: string): number | null =>
  choice.startsWith(mapTo) ? Number(choice.slice(mapTo.length)) : null;

const textOf = (value: NoteValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const idsIn = (value: NoteValue | undefined): string[] =>
  textOf(value)
    .split(', ')
    .filter((id) => id !== '');

const once = (until: readonly ChangeKind[], choice: string, does: Note): WayOut => ({
  choice,
  does,
  until,
  holdsFor: [],
});
const standing = (holdsFor: readonly string[], choice: string, does: Note): WayOut => ({
  choice,
  does,
  until: [],
  holdsFor,
});

const namesIn = (values: Asked['values'], other = 'haloCustomer') => ({
  customer: textOf(values?.customer),
  haloCustomer: textOf(values?.[other]),
});

/** A customer that looks like another is one of its own, or none that belongs in Halo. */
const newOrNone = (values: Asked['values'], other: string): WayOut[] => [
  {
    choice: 'create',
    does: note('choice.nearMatch.create', namesIn(values, other)),
    until: ['createCustomer'],
    holdsFor: [other],
  },
  standing([], 'exclude', note('choice.nearMatch.exclude')),
];

/** The ways out of each kind of decision that has some; a decision that is not here is settled elsewhere. */
const waysOut: { readonly [code: string]: (asked: Asked) => WayOut[] } = {
  'sync.otherCurrency': () => [
    standing(['currencies', 'haloCurrency'], 'leave', note('choice.otherCurrency.leave')),
    standing(['currencies', 'haloCurrency'], 'write', note('choice.otherCurrency.write')),
  ],
  'sync.linkedMoney': () => [
    standing(['seen'], 'accept', note('choice.linkedMoney.accept')),
    standing([], 'always', note('choice.linkedMoney.always')),
    standing([], 'leave', note('choice.linkedMoney.leave')),
  ],
  'sync.existingLicence': ({ values }) => [
    ...idsIn(values?.haloLicenceIds).map((haloLicenceId) =>
      once(
        ['linkSubscription'],
        `adopt:${haloLicenceId}`,
        note('choice.existingLicence.adopt', { haloLicenceId }),
      ),
    ),
    once(['createSubscription'], 'create', note('choice.existingLicence.create')),
    standing(['haloLicenceIds'], 'leave', note('choice.existingLicence.leave')),
  ],
  'sync.licenceAtOtherCustomer': ({ values }) => [
    ...idsIn(values?.standAt).map((haloClientId) =>
      standing(
        ['mapped'],
        `${mapTo}${haloClientId}`,
        note('choice.licenceAtOtherCustomer.map', { haloClientId }),
      ),
    ),
    standing(['haloLicenceIds'], 'create', note('choice.licenceAtOtherCustomer.create')),
    standing(['haloLicenceIds'], 'leave', note('choice.licenceAtOtherCustomer.leave')),
  ],
  'sync.nearMatch': ({ values, haloClientId }) => [
    {
      choice: `same:${haloClientId}`,
      does: note('choice.nearMatch.same', { ...namesIn(values), haloClientId: String(haloClientId) }),
      until: ['createMapping'],
      holdsFor: ['haloCustomer'],
    },
    ...newOrNone(values, 'haloCustomer'),
  ],
  'sync.nearNewCustomer': ({ values }) => newOrNone(values, 'otherCustomer'),
  'sync.replaced': ({ values }) => [
    ...idsIn(values?.haloLicenceIds).map((haloLicenceId) =>
      once(
        ['continueSubscription'],
        `continue:${haloLicenceId}`,
        note('choice.replaced.continue', { haloLicenceId }),
      ),
    ),
    once(['createSubscription'], 'create', note('choice.replaced.create')),
  ],
  'sync.overlap': ({ values }) => {
    const haloLicenceId = textOf(values?.haloLicenceId);
    const until = ['continueSubscription', 'createSubscription'] as const;
    return [
      once(until, `continue:${haloLicenceId}`, note('choice.overlap.continue', { haloLicenceId })),
      once(until, 'create', note('choice.overlap.create')),
    ];
  },
  'sync.overlapEnded': ({ values }) => {
    const [haloLicenceId, ownLicenceId] = [textOf(values?.haloLicenceId), textOf(values?.ownLicenceId)];
    return [
      once(
        ['continueSubscription'],
        `continue:${haloLicenceId}`,
        note('choice.overlapEnded.continue', { haloLicenceId, ownLicenceId }),
      ),
      standing(['haloLicenceId', 'ownLicenceId'], 'keep', note('choice.overlapEnded.keep', { ownLicenceId })),
    ];
  },
  'sync.successor': () => [once(['createMapping'], 'succeed', note('choice.successor.succeed'))],
  'sync.madeInactive': () => [
    standing(['haloLicenceId'], 'keep', note('choice.madeInactive.keep')),
    once(['reactivateSubscription'], 'activate', note('choice.madeInactive.activate')),
    standing(['haloLicenceId'], 'leave', note('choice.madeInactive.leave')),
  ],
  'sync.licenceDeleted': () => [
    once(['createSubscription', 'linkSubscription'], 'create', note('choice.licenceDeleted.create')),
    standing(['haloLicenceId'], 'leave', note('choice.licenceDeleted.leave')),
  ],
};

/** @returns the ways out of a decision, the likeliest first; none for one that is settled elsewhere */
export const waysOutOf = (asked: Asked): WayOut[] => waysOut[asked.code]?.(asked) ?? [];

/** @returns the same as whoever decides sees them */
export const choicesOf = (asked: Asked): Choice[] =>
  waysOutOf(asked).map(({ choice, does }) => ({ choice, does }));

/** Problems of a run or plan, each decision with what it is settled by and, while it is open, its ways out. */
export const withChoices = (problems: readonly RunProblem[], openIds: ReadonlySet<string>): RunProblem[] =>
  problems.map((problem) => {
    if (problem.severity !== 'decision') return problem;
    const decisionId = decisionIdOf(problem);
    return { ...problem, decisionId, choices: openIds.has(decisionId) ? choicesOf(problem) : [] };
  });

/** The values of a question that a way out holds for. */
export const heldValues = ({ values }: Asked, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, textOf(values?.[name])]));
