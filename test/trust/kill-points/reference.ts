import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { licencesOf } from '../../support/shop.ts';
import type { Prepared } from './prepared.ts';
import { haloAsSeen } from './shop-to-import.ts';
import type { World } from './world.ts';

/** The import with nobody killing it: what Halo and the companion must be like afterwards, and how many steps it takes. */
export async function undisturbed(prepared: Prepared) {
  const world = await prepared.open();
  try {
    const stepsFile = join(world.dataDir, '..', 'steps');
    const { stdout } = await world.start(['sync'], { STEPS_FILE: stepsFile }).ended;
    const requests = [...world.sandbox.state.requests];
    const { status, counts } = JSON.parse(stdout);
    return {
      status,
      counts,
      requests,
      steps: Number(await readFile(stepsFile, 'utf8')),
      seen: haloAsSeen(world.sandbox),
      kept: await kept(world),
    };
  } finally {
    await world.close();
  }
}

/** What the companion keeps that a person has said or that ties both sides, in words that do not depend on Halo's ids. */
export async function kept({ readMain, readLinks, sandbox: { state } }: World) {
  const { settings, exclusions, mappings } = await readMain();
  const { links } = await readLinks();
  for (const { subscriptionId, haloLicenceId } of links) {
    const [first, ...more] = licencesOf(state, subscriptionId);
    // One that goes on with another licence has left its mark on its own.
    const its = more.length === 0 ? [first] : [first, ...more].filter((each) => each?.is_active);
    expect(its.map((each) => each?.id)).toEqual([haloLicenceId]);
  }
  return {
    settings,
    exclusions,
    mappings: mappings
      .map(
        ({ sherwebCustomerId, haloClientId }) =>
          `${sherwebCustomerId} ${state.halo.client(haloClientId)?.name}`,
      )
      .sort(),
    links: links.map(({ subscriptionId }) => subscriptionId).sort(),
  };
}
