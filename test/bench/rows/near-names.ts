import { monitorEventLoopDelay } from 'node:perf_hooks';
import { suggestAll } from '../../../server/customers/suggest.ts';
import { repeated } from '../measure.ts';
import type { Row } from '../row.ts';
import { companyNames, nearly } from '../seeds/company-names.ts';

const names = 5_000;
const clients = 10_000;

/** Suggestions for every unmapped Sherweb customer at once, as the mapping table asks for them. */
export const nearNames: Row = {
  id: 'near-names',
  what: 'near-match suggestions',
  measuredOn: '5,000 x 10,000 names',
  async measure() {
    const halo = companyNames(clients).map((name, place) => ({ id: place + 1, name }));
    const sherweb = halo.slice(0, names).map(({ name }, place) => nearly(name, place));
    const turns = await repeated({ times: 5 }, async () => {
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const startedAt = performance.now();
      const found = await suggestAll(sherweb, halo);
      const ms = performance.now() - startedAt;
      delay.disable();
      if (found.size === 0) throw new Error('No suggestion was found at all.');
      return { ms, stall: delay.max / 1e6 };
    });
    return [
      { what: 'in all', unit: 'ms', values: turns.map(({ ms }) => ms), target: { most: 2_000 } },
      { what: 'longest stall', unit: 'ms', values: turns.map(({ stall }) => stall), target: { most: 50 } },
    ];
  },
};
