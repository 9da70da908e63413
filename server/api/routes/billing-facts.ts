import type { FactsOf } from './handler-types.ts';

const mostNamed = 20;

/** What of an accepted difference is kept in the trail. */
export const billingFacts: {
  readonly startBillingJob: FactsOf<'startBillingJob'>;
  readonly acceptDifferences: FactsOf<'acceptDifferences'>;
  readonly reopenDifference: FactsOf<'reopenDifference'>;
} = {
  // It reads, and keeps what it read.
  startBillingJob: () => null,
  acceptDifferences: ({ body: { rows, reason, until } }) => {
    const [first] = rows;
    const named = rows.slice(0, mostNamed).map(({ product, state, billed, expected }) => ({
      field: product,
      from: `${state}: ${billed ?? '?'} / ${expected ?? '?'}`,
      to: 'accepted',
    }));
    return {
      facts: {
        action: 'differenceAccepted',
        subject:
          rows.length === 1 && first !== undefined
            ? { id: first.subscriptionId, name: first.product }
            : { id: String(rows.length), name: null },
        details: [
          { field: 'reason', from: null, to: reason },
          ...(until === null ? [] : [{ field: 'until', from: null, to: until }]),
          ...named,
        ],
      },
    };
  },
  reopenDifference: ({ params: { subscriptionId } }, { accepted }) => {
    const found = accepted.value.accepted.find((each) => each.subscriptionId === subscriptionId);
    if (found === undefined) return null;
    return {
      facts: {
        action: 'differenceReopened',
        subject: { id: subscriptionId, name: found.product },
        details: [{ field: 'reason', from: found.reason, to: null }],
      },
    };
  },
};
