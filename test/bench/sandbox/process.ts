import { z } from 'zod';
import { isWrite } from '../../sandbox/core/requests.ts';
import { sandboxEnvironment, startSandbox } from '../../sandbox/index.ts';
import { large } from '../../sandbox/seeds/large.ts';
import { uneven } from '../seeds/uneven.ts';

/** A sandbox by itself, told what to do by messages of the bench. */
const sandbox = await startSandbox();
const { state } = sandbox;
let latency = 0;

const answers: Record<string, (given: unknown) => unknown> = {
  environment: () => sandboxEnvironment(sandbox),
  seed(given) {
    const { customers, subscriptions, inHalo } = z
      .object({ customers: z.number().nullable(), subscriptions: z.number(), inHalo: z.number() })
      .parse(given);
    state.reset();
    state.halo.settings.rateLimit = null;
    const seed = customers === null ? uneven(subscriptions) : large({ customers, subscriptions, inHalo });
    seed(state);
    return null;
  },
  latency(given) {
    latency = z.number().parse(given);
    state.faults.clear();
    if (latency > 0)
      state.faults.add({
        side: 'sherweb',
        times: Number.POSITIVE_INFINITY,
        effect: { kind: 'latency', ms: latency },
      });
    return null;
  },
  haloSettings(given) {
    Object.assign(state.halo.settings, z.record(z.string(), z.unknown()).parse(given));
    return null;
  },
  /** Other quantities for the first subscription of every so many customers. */
  change(given) {
    const count = z.number().parse(given);
    const all = state.sherweb.customers().flatMap(({ subscriptions }) => subscriptions);
    const every = Math.floor(all.length / count);
    for (let place = 0; place < count; place += 1) {
      const one = all[place * every];
      if (one !== undefined) one.quantity += 1;
    }
    return null;
  },
  clear() {
    state.clearRequests();
    return null;
  },
  counts() {
    const halo = state.requests.filter(({ side }) => side === 'halo');
    const sherweb = state.requests.filter(({ side, path }) => side === 'sherweb' && !path.endsWith('/token'));
    const [first, last] = [sherweb[0], sherweb.at(-1)];
    return {
      halo: halo.length,
      haloWrites: halo.filter(isWrite).length,
      sherweb: sherweb.length,
      // From the first question to the last answer.
      sherwebMs: first && last ? last.at.getTime() - first.at.getTime() + latency : 0,
      licences: state.halo.licences().length,
      violations: state.halo.violations.length,
    };
  },
};

process.on('message', (message) => {
  const { id, question, given } = z
    .object({ id: z.number(), question: z.string(), given: z.unknown().optional() })
    .parse(message);
  process.send?.({ id, answer: answers[question]?.(given) ?? null });
});
process.once('SIGTERM', () => void sandbox.close().then(() => process.exit(0)));
