import type { TakeOver } from '../../../../shared/take-over.ts';
import type { TakeOverFrom } from '../../../../shared/take-over-choice.ts';
import type { Pause } from '../../../event-loop/give-way.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { readMark } from '../../../vendors/halo/mark.ts';
import { proposeLicences, type TracedReads, takeOverTargets } from './propose.ts';
import { proposeMappings } from './propose-mappings.ts';
import { asksWhetherOff, stopsOf } from './stops.ts';
import { standing } from './told.ts';
import { namesWriter, sourceOf } from './writers.ts';

/**
 * Describes what another writer left: what is proposed of it, what would stand twice, and what is left over. The same
 * proposals as `planTakeOver` takes from; nothing is left out of them.
 * @param pause lets others have a turn
 */
export async function describeTakeOver(
  reads: TracedReads,
  from: TakeOverFrom,
  pause: Pause,
): Promise<TakeOver> {
  const { traces } = reads;
  const found = await proposeMappings(reads, pause);
  const targets = await takeOverTargets(reads, found.mappings, pause);
  const { customers, problems } = await proposeLicences(reads, targets, from, pause);
  const names = new Map(reads.clients.map(({ id, name }) => [id, name]));
  const looked = new Set(targets.map(({ haloClientId }) => haloClientId));
  const strangers = strangersIn(reads);
  const elsewhere = strangers.filter(
    (licence) => !looked.has(licence.clientId) && namesWriter(licence, from),
  );
  const left = [...customers.flatMap((each) => each.left), ...elsewhere];
  return {
    writer: from.writer,
    distributor: from.distributor ?? null,
    module: { on: traces.module.on, showsMappings: traces.module.mappings !== null },
    showsExternalLinks: traces.externalLinks !== null,
    // Whether it is off a person says at the end; asked for it is by `asksWhetherOff`.
    stops: stopsOf({ ...from, otherIsOff: true }, traces),
    asksWhetherOff: asksWhetherOff(from, traces),
    sources: sourcesOf(strangers),
    ...found,
    adoptions: customers.flatMap((each) => each.adoptions.map(({ proposal }) => proposal)),
    alreadyLinked: customers.reduce((sum, { alreadyLinked }) => sum + alreadyLinked, 0),
    twice: customers.flatMap((each) => each.twice),
    withoutLicence: customers.flatMap((each) => each.withoutLicence),
    leftLicences: left.map((licence) => ({
      ...standing(licence),
      haloClientId: licence.clientId,
      customerName: names.get(licence.clientId ?? 0) ?? null,
      isMapped: looked.has(licence.clientId),
    })),
    unread: [...problems],
  };
}

/** Active licences that nobody here made. */
function strangersIn({ halo, remembered }: TracedReads): HaloLicence[] {
  const linked = new Set(remembered.links.map(({ haloLicenceId }) => haloLicenceId));
  return halo.licences.filter(
    ({ id, active, notes }) => active && !linked.has(id) && readMark(notes) === undefined,
  );
}

/** By what Halo calls their source, the most first. */
function sourcesOf(licences: readonly HaloLicence[]): TakeOver['sources'] {
  const sources = new Map<string | null, TakeOver['sources'][number]>();
  for (const licence of licences) {
    const name = sourceOf(licence);
    const before = sources.get(name) ?? { name, licences: 0, seats: 0 };
    sources.set(name, {
      name,
      licences: before.licences + 1,
      seats: before.seats + (licence.owned.count ?? 0),
    });
  }
  return [...sources.values()].toSorted((one, other) => other.licences - one.licences);
}
