import { expect } from 'vitest';
import { licencesOf } from '../../support/shop.ts';
import type { Prepared } from './prepared-folder.ts';
import { haloAsSeen } from './shop-to-import.ts';
import { runWhole } from './sweep.ts';
import type { World } from './world.ts';

/** The import with nobody killing it: what Halo and the companion must be like afterwards, and how many steps it takes. */
export async function undisturbed(prepared: Prepared) {
  const world = await prepared.open();
  try {
    const { printed, requests, steps } = await runWhole(world, ['sync']);
    const { status, counts } = JSON.parse(printed);
    return { status, counts, requests, steps, seen: haloAsSeen(world.sandbox), kept: await kept(world) };
  } finally {
    await world.close();
  }
}

/** What a person has said, and who is whom, in words that do not depend on Halo's ids. */
export async function keptOfCustomers({ readMain, sandbox: { state } }: World) {
  const { settings, exclusions, mappings } = await readMain();
  return {
    settings,
    exclusions,
    mappings: mappings
      .map(
        ({ sherwebCustomerId, haloClientId }) =>
          `${sherwebCustomerId} ${state.halo.client(haloClientId)?.name}`,
      )
      .sort(),
  };
}

/** The same, with what ties both sides; each licence that is linked must bear our mark, and no other one. */
export async function kept(world: World) {
  const { links } = await world.readLinks();
  for (const { subscriptionId, haloLicenceId } of links) {
    const [first, ...more] = licencesOf(world.sandbox.state, subscriptionId);
    // One that goes on with another licence has left its mark on its own.
    const its = more.length === 0 ? [first] : [first, ...more].filter((each) => each?.is_active);
    expect(its.map((each) => each?.id)).toEqual([haloLicenceId]);
  }
  return {
    ...(await keptOfCustomers(world)),
    links: links.map(({ subscriptionId }) => subscriptionId).sort(),
  };
}
