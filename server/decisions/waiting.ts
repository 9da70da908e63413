import type { Decision, NotImported } from '../../shared/decision.ts';
import type { Data } from '../data/open-data.ts';
import { choicesOf } from './choices.ts';
import { notImported } from './not-imported.ts';
import { openDecisions } from './reconcile.ts';
import { choiceFor, settledBy } from './settled.ts';

/** What waits for a person now, whatever the last run said of itself. */
export interface Waiting {
  /** Oldest first. */
  readonly decisions: readonly Decision[];
  /** By name. */
  readonly notImported: readonly NotImported[];
}

/**
 * Tells what waits for a person, from what is kept and true now.
 * @returns open decisions, and customers that are mapped and not imported
 */
export function waitingIn(
  data: Pick<Data, 'main' | 'links' | 'snapshot' | 'subscriptions' | 'decisions' | 'settlements'>,
): Waiting {
  const settled = settledBy(data.settlements.value.settlements);
  const open = openDecisions(data.decisions.value.decisions, data.main.value).filter(
    (decision) => choiceFor(decision, settled) === undefined,
  );
  return {
    decisions: open.map(({ whileMapped: _whileMapped, ...decision }) => ({
      ...decision,
      choices: choicesOf(decision),
    })),
    notImported: notImported(
      {
        main: data.main.value,
        snapshot: data.snapshot.value,
        reads: data.subscriptions.heads,
        links: data.links.value.links,
      },
      new Set(open.map(({ sherwebCustomerId }) => sherwebCustomerId)),
    ),
  };
}
