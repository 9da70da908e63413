import { pauses } from '../../../server/event-loop/give-way.ts';
import { makePlan } from '../../../server/sync/plan/make-plan.ts';
import { ratios, timed } from '../measure.ts';
import type { Row } from '../row.ts';
import { planWorld } from '../seeds/plan-world.ts';
import { median } from '../statistics.ts';

const sizes = [20_000, 200_000] as const;

/** The companion's own time for a full plan, both sides already read. */
export const fullPlan: Row = {
  id: 'full-plan',
  what: 'full plan, both sides already read',
  measuredOn: '20,000 and 200,000 subscriptions, 1 % of them changed',
  async measure(bench) {
    const [small, large] = sizes.map((size) => {
      const reads = planWorld(size);
      return () => makePlan(reads, pauses());
    }) as [() => Promise<unknown>, () => Promise<unknown>];
    const times = await timed({ warmUp: 3, times: 7 }, small);
    bench.say('ten times as many');
    // What n log n would take at the larger size, from the smaller one.
    const nLogN = (sizes[1] * Math.log(sizes[1])) / (sizes[0] * Math.log(sizes[0]));
    const shares = await ratios(
      { times: 5 },
      async () => median(await timed({ warmUp: 0, times: 1 }, large)),
      async () => median(await timed({ warmUp: 0, times: 5 }, small)),
    );
    return [
      {
        what: '20,000',
        unit: 'ms',
        values: times,
        target: { most: 500 },
        floor: 'comparing nine fields a licence, customer by customer, and sorting; nothing is read twice',
      },
      {
        what: '200,000 over 20,000, to n log n',
        unit: 'x',
        values: shares.map((share) => share / nLogN),
        target: { most: 1 },
        floor: 'beyond the work itself, memory: ten times the records no longer fit the processor’s caches',
      },
    ];
  },
};
