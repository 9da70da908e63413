import type { Link, ListedLink } from '../../shared/link.ts';
import type { Subscription } from '../../shared/subscription.ts';
import { withLinks } from '../data/documents/links.ts';
import type { Data } from '../data/open-data.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { HaloApi } from '../vendors/halo/client.ts';
import type { HaloLicence } from '../vendors/halo/licence.ts';
import { readMark, withMark, withoutMark } from '../vendors/halo/mark.ts';
import { listedLinks } from './listed-links.ts';

interface LinksDeps {
  readonly data: Pick<Data, 'main' | 'links' | 'snapshot' | 'subscriptions'>;
  /** @throws ProblemError when it is not connected, or another tenant than the one that was linked */
  readonly halo: () => Promise<Pick<HaloApi, 'readLicence' | 'updateLicences'>>;
  /** Whether a run is under way: it keeps the links that it began with. */
  readonly isBusy: () => boolean;
}

/** Which subscription is which licence, by hand. */
export interface Links {
  /** @param haloClientId of this Halo customer only */
  list(haloClientId: number | undefined): Promise<ListedLink[]>;
  /**
   * Links a subscription to a licence, in place of the one it had; the marks in both follow.
   * @throws ProblemError when either is not known, the licence is another subscription's or stands at another Halo
   * customer, or a run is under way; OutsideError; StoreError
   */
  set(subscriptionId: string, haloLicenceId: number): Promise<Link>;
  /**
   * Takes a link away, and the mark that would bring it back; the licence stays as it is.
   * @returns whether there was one
   * @throws ProblemError while a run is under way; OutsideError; StoreError
   */
  remove(subscriptionId: string): Promise<boolean>;
}

/** @param deps `halo` as people ask it */
export function createLinks({ data, halo, isBusy }: LinksDeps): Links {
  const refuseWhileBusy = (): void => {
    if (isBusy()) throw new ProblemError(409, 'links.runUnderWay');
  };
  const linkOf = (subscriptionId: string): Link | undefined =>
    data.links.value.links.find((link) => link.subscriptionId === subscriptionId);
  return {
    list: (haloClientId) => listedLinks(data, haloClientId),
    async set(subscriptionId, haloLicenceId) {
      refuseWhileBusy();
      const { sherwebCustomerId } = await known(subscriptionId, data);
      const api = await halo();
      const licence = await free(subscriptionId, sherwebCustomerId, haloLicenceId, data, api);
      const link = { subscriptionId, sherwebCustomerId, haloLicenceId };
      const before = linkOf(subscriptionId);
      const left =
        before === undefined || before.haloLicenceId === haloLicenceId
          ? undefined
          : await api.readLicence(before.haloLicenceId);
      await writeNotes(api, [
        { licence, notes: withMark(licence.notes ?? '', link) },
        ...(left === undefined ? [] : [unmarked(left, subscriptionId)]),
      ]);
      refuseWhileBusy();
      await data.links.change((all) => withLinks(all, [link]));
      return link;
    },
    async remove(subscriptionId) {
      refuseWhileBusy();
      const link = linkOf(subscriptionId);
      if (link === undefined) return false;
      const api = await halo();
      const licence = await api.readLicence(link.haloLicenceId);
      if (licence !== undefined) await writeNotes(api, [unmarked(licence, subscriptionId)]);
      refuseWhileBusy();
      await data.links.change(({ links }) => ({
        links: links.filter((each) => each.subscriptionId !== subscriptionId),
      }));
      return true;
    },
  };
}

/** A subscription as Sherweb was last read. @throws ProblemError `links.unknownSubscription` */
async function known(subscriptionId: string, { subscriptions }: LinksDeps['data']): Promise<Subscription> {
  for (const customerId of subscriptions.heads.keys()) {
    const read = await subscriptions.get(customerId);
    const found = read?.subscriptions.find(({ id }) => id === subscriptionId);
    if (found !== undefined) return found;
  }
  throw new ProblemError(404, 'links.unknownSubscription', { subscriptionId });
}

/**
 * A licence that may become the one of a subscription.
 * @throws ProblemError `links.notMapped`, `links.taken`, `links.unknownLicence`, `links.otherCustomer`; OutsideError
 */
async function free(
  subscriptionId: string,
  sherwebCustomerId: string,
  haloLicenceId: number,
  { main, links }: LinksDeps['data'],
  api: Pick<HaloApi, 'readLicence'>,
): Promise<HaloLicence> {
  const id = String(haloLicenceId);
  const mapping = main.value.mappings.find((each) => each.sherwebCustomerId === sherwebCustomerId);
  if (mapping === undefined) throw new ProblemError(409, 'links.notMapped', { subscriptionId });
  const taken = links.value.links.find(
    (link) => link.haloLicenceId === haloLicenceId && link.subscriptionId !== subscriptionId,
  );
  if (taken !== undefined)
    throw new ProblemError(409, 'links.taken', { haloLicenceId: id, subscriptionId: taken.subscriptionId });
  const licence = await api.readLicence(haloLicenceId);
  if (licence === undefined) throw new ProblemError(404, 'links.unknownLicence', { haloLicenceId: id });
  if (licence.clientId !== mapping.haloClientId)
    throw new ProblemError(409, 'links.otherCustomer', {
      haloLicenceId: id,
      at: String(licence.clientId ?? '–'),
      mapped: String(mapping.haloClientId),
    });
  return licence;
}

interface Noted {
  readonly licence: HaloLicence;
  readonly notes: string;
}

const unmarked = (licence: HaloLicence, subscriptionId: string): Noted => {
  const notes = licence.notes ?? '';
  return {
    licence,
    notes: readMark(notes)?.subscriptionId === subscriptionId ? withoutMark(notes) : notes,
  };
};

/** Writes notes that are not so already, in one request. @throws OutsideError */
async function writeNotes(api: Pick<HaloApi, 'updateLicences'>, wanted: readonly Noted[]): Promise<void> {
  const changed = wanted.filter(({ licence, notes }) => (licence.notes ?? '') !== notes);
  if (changed.length > 0)
    await api.updateLicences(changed.map(({ licence, notes }) => ({ id: licence.id, notes })));
}
