import type { Note } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { exactKey } from '../../customers/matching/exact-name.ts';
import { groupBy } from '../../lists/lists.ts';
import { note } from '../../messages/note.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { HaloClient, HaloLicence } from '../../vendors/halo/licence.ts';
import { readMark } from '../../vendors/halo/mark.ts';
import { productKeysOf } from '../plan/pair/fit.ts';
import { noteOf } from '../read/note-of.ts';
import type { ApplyDeps } from './deps.ts';

type LookDeps = Pick<ApplyDeps, 'halo' | 'reads'>;

/** A licence that is to be created, with the Halo customer it goes to. */
export interface NewLicence {
  readonly change: PlannedChange;
  readonly subscriptionId: string;
  readonly clientId: number;
}

/** What is there was skipped; what could not be looked at has failed. */
export const outcomeOf = ({ code }: Note) => (code === 'sync.thereByNow' ? 'skipped' : 'failed');

/** How many requests a whole list of so many rows takes. */
const pagesOf = (rows: number): number =>
  Math.max(1, Math.ceil(rows / assumptions.haloPaging.value.pageSize));

/**
 * Looks at Halo once more right before customers are created: a row may have been out of sight while the list was read,
 * or somebody may have made the customer since.
 * @returns for each that must not be created, why; all of them where Halo cannot be read
 */
export async function customersThereByNow(
  creations: readonly PlannedChange[],
  { halo, reads }: LookDeps,
): Promise<ReadonlyMap<PlannedChange, Note>> {
  if (creations.length === 0) return new Map();
  const nameOf = (change: PlannedChange) => exactKey(String(change.fields.name?.to ?? ''));
  const look = async (): Promise<HaloClient[]> => {
    // A list is surer than Halo's search, which has to cost less.
    if (creations.length >= pagesOf(reads.clients.length)) return halo.readClients();
    const found: HaloClient[] = [];
    for (const change of creations) found.push(...(await halo.findClients(nameOf(change))));
    return found;
  };
  const clients = await look().catch(noteOf);
  if ('code' in clients) return new Map(creations.map((change) => [change, clients]));
  const byName = groupBy(clients, ({ name }) => exactKey(name));
  return new Map(
    creations.flatMap((change) => {
      const ids = new Set(byName.get(nameOf(change))?.map(({ id }) => id));
      const haloIds = [...ids].join(', ');
      return ids.size === 0 ? [] : [[change, note('sync.thereByNow', { haloIds, wording: 'customer' })]];
    }),
  );
}

/**
 * The same before licences are created: of a subscription's mark, or active and of the same product, what was not
 * there when the plan was made. Customers that this run has just created have none.
 * @returns for each that must not be created, why; all of them where Halo cannot be read
 */
export async function licencesThereByNow(
  items: readonly NewLicence[],
  { halo, reads }: LookDeps,
): Promise<ReadonlyMap<NewLicence, Note>> {
  const old = items.filter(({ change }) => change.haloClientId !== null);
  if (old.length === 0) return new Map();
  const clientIds = [...new Set(old.map(({ clientId }) => clientId))];
  const { listed } = reads.halo;
  const look = async (): Promise<HaloLicence[]> => {
    const licences: HaloLicence[] = [];
    const isWhole = listed !== null && clientIds.length > pagesOf(listed);
    for (const clientId of isWhole ? [null] : clientIds)
      for (const licence of await halo.readLicences(clientId)) licences.push(licence);
    return licences;
  };
  const licences = await look().catch(noteOf);
  if ('code' in licences) return new Map(old.map((item) => [item, licences]));
  const known = new Set(reads.halo.licences.map(({ id }) => id));
  const byClient = groupBy(
    licences.filter(({ id }) => !known.has(id)),
    ({ clientId }) => clientId,
  );
  return new Map(
    old.flatMap((item) => {
      const found = (byClient.get(item.clientId) ?? []).filter(isItsLicence(item));
      const haloIds = found.map(({ id }) => id).join(', ');
      return found.length === 0 ? [] : [[item, note('sync.thereByNow', { haloIds })]];
    }),
  );
}

function isItsLicence({ change, subscriptionId }: NewLicence): (licence: HaloLicence) => boolean {
  const { name, product_sku: sku } = change.fields;
  const keys = new Set(productKeysOf(sku === undefined ? undefined : String(sku.to), String(name?.to ?? '')));
  return (licence) => {
    const mark = readMark(licence.notes);
    if (mark !== undefined) return mark.subscriptionId === subscriptionId;
    return (
      licence.active && productKeysOf(licence.owned.product_sku, licence.name).some((key) => keys.has(key))
    );
  };
}
