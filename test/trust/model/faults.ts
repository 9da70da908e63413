import type { Effect, Fault } from '../../sandbox/core/faults.ts';
import { pick } from './acts.ts';

const to = (side: Fault['side'], method: string, path: string | RegExp, effect: Effect): Fault => ({
  side,
  match: { method, path },
  effect,
});

const licences = '/api/SoftwareLicence';
const clients = '/api/Client';
const lost = (how: 'reset' | '502'): Effect => ({ kind: 'applyThenLose', how });
const status = (code: number): Effect => ({ kind: 'status', status: code });

/** What may go wrong around a run; each stands alone or comes with another. */
const faults: readonly Fault[] = [
  to('halo', 'POST', licences, lost('reset')),
  to('halo', 'POST', licences, lost('502')),
  to('halo', 'POST', clients, lost('reset')),
  to('halo', 'POST', clients, lost('502')),
  to('halo', 'POST', licences, { kind: 'reset' }),
  to('halo', 'POST', licences, status(500)),
  to('halo', 'POST', licences, status(503)),
  to('halo', 'POST', licences, status(429)),
  to('halo', 'POST', licences, { kind: 'malformedJson' }),
  to('halo', 'POST', licences, { kind: 'html' }),
  to('halo', 'POST', licences, { kind: 'emptyList' }),
  to('halo', 'POST', clients, { kind: 'reset' }),
  to('halo', 'POST', clients, status(400)),
  to('halo', 'POST', clients, { kind: 'emptyBody' }),
  to('halo', 'GET', licences, status(500)),
  to('halo', 'GET', licences, { kind: 'malformedJson' }),
  to('halo', 'GET', licences, { kind: 'wrongType', field: 'record_count', value: 900 }),
  to('halo', 'GET', clients, status(502)),
  to('halo', 'GET', clients, { kind: 'html' }),
  to('halo', 'GET', clients, { kind: 'emptyList' }),
  to('halo', 'GET', clients, { kind: 'expiredToken' }),
  to('halo', 'POST', licences, { kind: 'expiredToken' }),
  to('sherweb', 'GET', '/v1/customers', status(500)),
  to('sherweb', 'GET', '/v1/customers', { kind: 'emptyList' }),
  to('sherweb', 'GET', '/details', status(500)),
  to('sherweb', 'GET', '/details', { kind: 'reset' }),
  to('sherweb', 'GET', '/details', { kind: 'emptyList' }),
  to('sherweb', 'GET', '/details', { kind: 'wrongType', field: 'quantity' }),
  to('sherweb', 'GET', '/details', { kind: 'expiredToken' }),
  to('sherweb', 'GET', '/pricing-information', status(403)),
  to('sherweb', 'GET', '/pricing-information', { kind: 'emptyBody' }),
];

/** Some pass when tried again, some stay; a list that is empty by mistake is so once. */
const often = [1, 1, 2, 60];

/** A list that is empty by mistake; two such in a row are beyond any second look. */
const isLie = ({ effect, side }: Fault): boolean => effect.kind === 'emptyList' && side === 'sherweb';

const faultOf = (a: number, b: number, c: number): Fault => {
  const fault = pick(faults, a) ?? to('halo', 'GET', clients, status(500));
  return { ...fault, skip: c % 4 === 0 ? 1 : 0, times: isLie(fault) ? 1 : (pick(often, b) ?? 1) };
};

/** The faults of a round, of lies the first only. */
export function faultsOf(numbers: readonly (readonly [number, number, number])[]): Fault[] {
  const all = numbers.map((each) => faultOf(...each));
  const lie = all.find(isLie);
  return all.filter((fault) => !isLie(fault) || fault === lie);
}
