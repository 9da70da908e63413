import type { Page } from '@playwright/test';
import { small } from '../../sandbox/seeds/small.ts';
import { heapOf } from '../browser/heap.ts';
import { traceScripts } from '../browser/trace.ts';
import { type BrowserWorld, openBrowserWorld } from '../browser/world.ts';
import type { Figure, Row } from '../row.ts';

const changesPerSecond = 1_000;
const secondsOfCost = 5;
const repeats = 5;
const pages = [
  { name: 'a customer, our panel closed', path: '/customers?mainview=client&clientid=101' },
  {
    name: 'a customer without tabs, our launcher closed',
    path: '/customers?mainview=client&clientid=101&sandbox-tabs=none',
  },
  { name: 'the integrations, our tile among them', path: '/config/integrations' },
  { name: 'a ticket', path: '/tickets?id=0010101' },
] as const;
/** Long enough for what leaks at every change to show itself among what the page itself keeps. */
const quickSeconds = 60;
const fullSeconds = 600;

const startStorm = (page: Page) => page.evaluate(`__halo.storm(${changesPerSecond})`);

/** What our content script costs a page of Halo that changes all the time, while nothing of ours is open. */
export const haloPageCost: Row = {
  id: 'halo-page-cost',
  what: "cost in Halo's page",
  measuredOn: `${changesPerSecond.toLocaleString('en')} DOM changes a second, nothing of ours shown`,
  async measure(bench) {
    const world = await openBrowserWorld(bench, { seed: small, isOpen: false, before: [] });
    const seconds = bench.isFull ? fullSeconds : quickSeconds;
    bench.say(`memory: ${seconds} s`);
    // First, while no page that was closed can still be given back.
    const growth = await growthOf(world, seconds);
    const figures: Figure[] = [];
    for (const { name, path } of pages) {
      bench.say(`${name}: ${repeats} times ${secondsOfCost} s`);
      figures.push(...(await costOn(world, name, path)));
    }
    return [...figures, growth];
  },
};

async function costOn(world: BrowserWorld, name: string, path: string): Promise<Figure[]> {
  const page = await world.openHalo(path);
  const session = await world.context.newCDPSession(page);
  await startStorm(page);
  await page.waitForTimeout(3_000);
  const ms: number[] = [];
  const forced: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    const traced = await traceScripts(session, world.extension, () =>
      page.waitForTimeout(secondsOfCost * 1_000),
    );
    ms.push(traced.ms / secondsOfCost);
    forced.push(traced.forced);
  }
  await page.close();
  return [
    { what: name, unit: 'ms/s', values: ms, target: { most: 2 } },
    { what: `${name}, forced layouts`, unit: '', values: forced, target: { most: 0 } },
  ];
}

const legs = 6;

/**
 * How much more the page holds after each leg, less what the same page without the extension gained in the
 * same time: by change, since what leaks does so at changes. A single pointer kept each time would be four bytes.
 */
async function growthOf(world: BrowserWorld, seconds: number): Promise<Figure> {
  const [{ path }] = pages;
  const both = [await world.openHalo(path), await world.openHalo(path, 'without')];
  const sessions = await Promise.all(both.map((page) => world.context.newCDPSession(page)));
  const storm = async (ms: number) => {
    await Promise.all(both.map((page) => page.evaluate(`__halo.storm(${changesPerSecond}, ${ms})`)));
    // What was under way is over when this is.
    await both[0]?.waitForTimeout(500);
    return Promise.all(
      both.map(async (page, place) => ({ held: await heap(place), changes: await changesOf(page) })),
    );
  };
  const heap = async (place: number) => {
    const session = sessions[place];
    return session === undefined ? 0 : heapOf(session);
  };
  const values: number[] = [];
  let before = await storm(10_000);
  for (let leg = 0; leg < legs; leg += 1) {
    const now = await storm((seconds / legs) * 1_000);
    const [ours = 0, bare = 0] = now.map(({ held, changes }, place) => {
      const last = before[place];
      return last === undefined ? 0 : (held - last.held) / (changes - last.changes);
    });
    values.push(ours - bare);
    before = now;
  }
  await Promise.all(both.map((page) => page.close()));
  return {
    what: `memory gained in ${seconds} s, with less without the extension`,
    unit: 'bytes a change',
    values,
    target: { most: 1 },
  };
}

const changesOf = (page: Page): Promise<number> => page.evaluate<number>('__halo.changes()');
