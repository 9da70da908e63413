import type { Mapping } from '../../../shared/mapping.ts';
import type { TakeOver } from '../../../shared/take-over.ts';
import type { Data } from '../../data/open-data.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import type { VendorClients } from '../../vendors/clients.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import type { Directory } from '../lists.ts';
import { moduleStateOf } from './module-state.ts';
import { proposeTakeOver } from './propose.ts';

/** Takes over from another writer of the same subscriptions, or shows what that would be. */
export type TakeOverFrom = (asked: { readonly apply: boolean }) => Promise<TakeOver>;

/**
 * Makes what takes over. Only mappings are written, and only here: which licence is whose, a preview of subscriptions
 * shows afterwards, with every licence that is there kept under its id.
 * @returns throws ProblemError `takeOver.moduleOn` where the other writer is still on, when not connected; OutsideError
 */
export const createTakeOver =
  (deps: {
    readonly data: Pick<Data, 'main'>;
    readonly directory: Directory;
    readonly vendors: Pick<VendorClients, 'haloForPeople'>;
    readonly now: () => Date;
  }): TakeOverFrom =>
  async ({ apply }) => {
    const { data, directory, vendors, now } = deps;
    const lists = await directory.readLists();
    const control = await vendors
      .haloForPeople()
      .readControl()
      .catch((error: unknown) => {
        if (error instanceof OutsideError) return null;
        throw error;
      });
    const module = moduleStateOf(control);
    const propose = () => proposeTakeOver(module, lists, data.main.value);
    if (!apply) return { ...propose(), taken: false };
    if (module.on === true) throw new ProblemError(409, 'takeOver.moduleOn');
    let proposed = propose();
    const createdAt = now().toISOString();
    await data.main.change((before) => {
      // What a person mapped or excluded while Halo was read stands.
      proposed = proposeTakeOver(module, lists, before);
      const added = proposed.mappings.map(
        ({ sherwebCustomerId, haloClientId }): Mapping => ({
          sherwebCustomerId,
          haloClientId,
          origin: 'manual',
          createdAt,
        }),
      );
      return added.length === 0 ? before : { ...before, mappings: [...before.mappings, ...added] };
    });
    return { ...proposed, taken: true };
  };
