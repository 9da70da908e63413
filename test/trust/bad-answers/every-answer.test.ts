import { describe, expect, test } from 'vitest';
import type { Effect } from '../../sandbox/core/faults.ts';
import { smallServer } from '../../server/vendors/http/small-server.ts';
import { byDepth, tried } from '../depth.ts';
import { anywhere, ofField } from './effects.ts';
import { believedOf, type Endpoint, endpoints } from './endpoints.ts';
import { nothingTwice, onlyJustified, recovers, saidWhatIsLeft } from './promises.ts';
import { inHalo, preparedWaiting } from './world.ts';

interface Case {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly effect: (elsewhere: string) => Effect | undefined;
  readonly times: number;
  readonly skip: number;
}

const placeholder = 'http://elsewhere';

const ways = [
  { how: 'always', times: Number.POSITIVE_INFINITY, skip: 0 },
  { how: 'once', times: 1, skip: 0 },
  { how: 'the second time', times: 1, skip: 1 },
];

/** A wrong field is wrong every time; what befalls a whole answer may pass, and may befall a later write only. */
const all: readonly Case[] = endpoints.flatMap((endpoint) => {
  const whole = anywhere(placeholder).map(([name], place) => ({
    name,
    effect: (elsewhere: string) => anywhere(elsewhere)[place]?.[1],
    ways: ways.slice(0, endpoint.match.method === 'POST' ? 3 : 2),
  }));
  const fields = endpoint.fields.flatMap(ofField).map(([name, effect]) => ({
    name,
    effect: () => effect,
    ways: ways.slice(0, 1),
  }));
  return [...whole, ...fields].flatMap(({ name, effect, ways: some }) =>
    some.map(({ how, times, skip }) => ({
      name: `${endpoint.name}: ${name}, ${how}`,
      endpoint,
      effect,
      times,
      skip,
    })),
  );
});

/** A part of the cases that is the same every time and spread over all of them. */
const spread = (cases: readonly Case[], count: number): readonly Case[] => {
  if (count >= cases.length) return cases;
  // A step that shares no factor with the number of cases visits each before any comes twice.
  const step = 379;
  return Array.from({ length: count }, (_, place) => cases[(17 + place * step) % cases.length]).filter(
    (one) => one !== undefined,
  );
};

/** Requests that one sync may need at most, retries included: a bound on how long it can go on. */
const mostRequests = 120;

const waiting = preparedWaiting();

describe('whatever is answered', () => {
  test.each(spread(all, byDepth({ quick: 48, deep: all.length })))('$name', async (one) => {
    const elsewhere = await smallServer((_, response) => void response.end('{}'));
    const companion = await waiting();
    const before = inHalo(companion.state);
    const effect = one.effect(elsewhere.url.href);
    if (effect === undefined) throw new Error('no such effect');
    const { side, match } = one.endpoint;
    companion.state.faults.add({ side, match, times: one.times, skip: one.skip, effect });
    const run = await companion.sync();
    // A second write may never come; everything else must have been hit.
    if (one.skip === 0 && one.times === 1) expect(companion.state.faults.list()).toEqual([]);
    const during = inHalo(companion.state);
    expect(companion.state.requests.length).toBeLessThan(mostRequests);
    expect(elsewhere.seen).toEqual([]);
    nothingTwice(during);
    const after = await recovers(companion);
    nothingTwice(after);
    onlyJustified({ before, during, after }, believedOf(one.endpoint, effect));
    saidWhatIsLeft(companion, run, { during, after }, { endpoint: one.endpoint, effect });
  });

  test('is one of more than 1,000 cases, each under a name of its own', (context) => {
    tried(context, { 'bad answers': byDepth({ quick: 48, deep: all.length }) });
    expect(all.length).toBeGreaterThan(1000);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});
