import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import type { RecordedRequest } from '../../sandbox/core/requests.ts';
import { byDepth } from '../depth.ts';
import { type KillPoint, nameOf } from './points.ts';
import type { World } from './world.ts';

/** How long a sweep may take, in milliseconds. */
export const sweepTimeout = (): number => byDepth({ quick: 300_000, deep: 3_600_000 });

/** A companion and its sandbox keep about one core busy. */
const atOnce = 2;

/** A command that nobody kills: the JSON it prints, what it asks, and how many steps its store takes. */
export async function runWhole(
  world: World,
  words: readonly string[],
): Promise<{ printed: string; requests: RecordedRequest[]; steps: number }> {
  const stepsFile = join(world.dataDir, '..', 'steps');
  const { stdout } = await world.start(words, { STEPS_FILE: stepsFile }).ended;
  const requests = [...world.sandbox.state.requests];
  return { printed: stdout, requests, steps: Number(await readFile(stepsFile, 'utf8')) };
}

/** Runs a command and kills it at the point; answers how it ended: by itself, where it never came to that point. */
export async function killAt(
  world: World,
  words: readonly string[],
  { what, place, moment }: KillPoint,
): ReturnType<typeof world.start>['ended'] {
  const { state } = world.sandbox;
  const step = what === 'store step' ? { KILL_STEP: String(place), KILL_MOMENT: moment } : {};
  const { process: child, ended } = world.start(words, step);
  const asked = { before: 'arrived', during: 'done', after: 'answered' }[moment];
  state.watch = (request, at) => {
    if (what !== 'request' || at !== asked || state.requests.indexOf(request) !== place - 1) return;
    child.kill('SIGKILL');
    // Before and during: nothing more happens to this request.
    return at === 'answered' ? undefined : new Promise(() => undefined);
  };
  const end = await ended;
  state.watch = () => undefined;
  return end;
}

/**
 * Tries every point, a few at a time.
 * @param survives throws where a promise is broken after a kill there
 * @returns which promises broke, with their points
 */
export async function brokenAt(
  points: readonly KillPoint[],
  survives: (point: KillPoint) => Promise<void>,
): Promise<string[]> {
  const broken: string[] = [];
  const queue = new PQueue({ concurrency: atOnce });
  const tryAt = (point: KillPoint) => () =>
    survives(point).catch((error) => void broken.push(`${nameOf(point)}: ${error.stack}`));
  await queue.addAll(points.map(tryAt));
  return broken;
}
