import type { Link } from '../../../../shared/link.ts';
import type { Mapping } from '../../../../shared/mapping.ts';
import type { SyncRun } from '../../../../shared/sync-run.ts';
import { withLinks } from '../../../data/documents/links.ts';
import type { Data } from '../../../data/open-data.ts';
import type { Made, MadeLink, MadeMapping } from '../../apply/deps.ts';
import { originOf } from '../../plan/model/said-by-changes.ts';
import { type LearnedOfLinks, withLearned } from '../../plan/remembered/learned.ts';
import { linksOf } from './made-links.ts';

type Kept = Pick<Data, 'main' | 'links'>;

/** Collects the mappings and links that a run under way makes. */
interface Collected extends Made {
  /**
   * Keeps all of them; the run has done its last change.
   * @param learn tells of all links what a later plan compares with, so that they are written once
   * @throws StoreError
   */
  keep(learn: (links: readonly Link[]) => Promise<LearnedOfLinks>): Promise<void>;
}

/**
 * Collects what a run makes, so that the whole files are written once and not after every batch. Nothing is lost by
 * that: the run's journal has each of them on disk before the next batch is sent (see `keepMadeBy`).
 */
export function collectMade(data: Kept): Collected {
  let mappings: MadeMapping[] = [];
  let links: MadeLink[] = [];
  const keepMappings = async (): Promise<void> => {
    if (mappings.length === 0) return;
    await addMappings(data, mappings);
    mappings = [];
  };
  return {
    async addMappings(added) {
      mappings = [...mappings, ...added];
    },
    async addLinks(added) {
      // Customers come first, so these are all: their subscriptions can be shown while licences are made.
      await keepMappings();
      for (const link of added) links.push(link);
    },
    async keep(learn) {
      await keepMappings();
      const added = links;
      links = [];
      const learned = await learn([...data.links.value.links, ...added]);
      if (added.length + learned.size === 0) return;
      await data.links.change((before) => {
        const all = added.length === 0 ? before : withLinks(before, added);
        return { links: [...withLearned(all.links, learned)] };
      });
    },
  };
}

/** Keeps the mappings and links that a run made whose end was not its own. Idempotent. @throws StoreError */
export async function keepMadeBy(data: Kept, run: SyncRun): Promise<void> {
  const done = run.changes.filter(({ outcome }) => outcome === 'applied');
  await addMappings(
    data,
    done.flatMap((change): MadeMapping[] => {
      const { kind, sherwebCustomerId, haloClientId } = change;
      if (kind !== 'createMapping' || haloClientId === null) return [];
      return [{ sherwebCustomerId, haloClientId, ...originOf(change), createdAt: run.finishedAt }];
    }),
  );
  const links = linksOf(run);
  const known = new Map(data.links.value.links.map((link) => [link.subscriptionId, link]));
  const missing = links.filter((link) => !isSame(known.get(link.subscriptionId), link));
  if (missing.length > 0) await data.links.change((before) => withLinks(before, missing));
}

const isSame = (a: Link | undefined, b: Link): boolean =>
  a?.haloLicenceId === b.haloLicenceId && a.deactivated === b.deactivated;

/** What a person mapped or excluded meanwhile stays. */
async function addMappings({ main }: Kept, made: readonly MadeMapping[]): Promise<void> {
  const { mappings, exclusions } = main.value;
  const decided = new Set([...exclusions, ...mappings.map(({ sherwebCustomerId }) => sherwebCustomerId)]);
  if (made.every(({ sherwebCustomerId }) => decided.has(sherwebCustomerId))) return;
  await main.change((before) => {
    const taken = new Set([
      ...before.exclusions,
      ...before.mappings.map(({ sherwebCustomerId }) => sherwebCustomerId),
    ]);
    const added = made.filter(({ sherwebCustomerId }) => !taken.has(sherwebCustomerId));
    const isReplaced = ({ sherwebCustomerId, haloClientId }: Mapping) =>
      added.some((each) => each.replaces === sherwebCustomerId && each.haloClientId === haloClientId);
    return {
      ...before,
      mappings: [
        ...before.mappings.filter((each) => !isReplaced(each)),
        ...added.map(({ replaces: _replaces, ...mapping }) => mapping),
      ],
    };
  });
}
