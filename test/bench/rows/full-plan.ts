import { makePlan } from '../../../server/sync/make-plan.ts';
import { timed } from '../measure.ts';
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
    const times: number[][] = [];
    for (const size of sizes) {
      bench.say(`${size.toLocaleString('en')} subscriptions`);
      const world = planWorld(size);
      times.push(await timed({ warmUp: 2, times: size > 100_000 ? 3 : 7 }, () => makePlan(world)));
    }
    const [small, large] = times as [number[], number[]];
    // What n log n would take at the larger size, from the smaller one.
    const nLogN = (sizes[1] * Math.log(sizes[1])) / (sizes[0] * Math.log(sizes[0]));
    return [
      { what: '20,000', unit: 'ms', values: small, target: { most: 500 } },
      {
        what: '200,000 over 20,000, to n log n',
        unit: 'x',
        values: large.map((ms) => ms / median(small) / nLogN),
        target: { most: 1 },
        floor: 'beyond the work itself, memory: ten times the records no longer fit the processor’s caches',
      },
    ];
  },
};
