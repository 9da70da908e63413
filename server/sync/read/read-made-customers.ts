import type { SyncRun } from '../../../shared/sync-run.ts';
import { type CustomerPart, occasional } from '../../vendors/assumptions/halo-on-occasion.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { HaloClient } from '../../vendors/halo/licence.ts';
import type { MadeCustomer, PartRead } from '../plan/model/made-customer.ts';
import { noteOf } from './note-of.ts';

/** Each costs a request for each kind of what may hang on it. */
const mostCustomers = 10;
/** What Halo answers where a permission is missing. */
const refusals = ['halo.forbidden', 'halo.noPermission', 'halo.missingScope'];
const parts = Object.keys(occasional.haloCustomerParts.value.lists) as CustomerPart[];

/**
 * Reads what hangs on the customers that a run created and that are still active, as far as a few requests tell. An
 * empty list proves something only where Halo shows us any of that kind, of whichever customer: what may not be seen
 * looks like what is not there.
 * @param before the customers that an earlier undo looked at: others go first
 * @returns by Halo customer; those beyond the first few are not in it
 * @throws the signal's reason
 */
export async function readMadeCustomers(
  { changes }: Pick<SyncRun, 'changes'>,
  clients: readonly HaloClient[],
  before: ReadonlySet<number>,
  halo: Pick<HaloApi, 'readCustomerPart'>,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, MadeCustomer>> {
  const active = new Set(clients.filter(({ inactive }) => !inactive).map(({ id }) => id));
  const ids = changes
    .filter(({ kind, outcome }) => kind === 'createCustomer' && outcome === 'applied')
    .flatMap(({ haloClientId }) => haloClientId ?? [])
    .filter((id) => active.has(id))
    .toSorted((one, other) => Number(before.has(one)) - Number(before.has(other)));

  const read = async (part: CustomerPart, clientId: number | null): Promise<PartRead> => {
    try {
      return { ok: true, rows: await halo.readCustomerPart(part, clientId, signal) };
    } catch (error) {
      signal.throwIfAborted();
      return { ok: false, why: refusals.includes(noteOf(error).code) ? 'refused' : 'unread' };
    }
  };
  const shown = new Map<CustomerPart, PartRead>();
  const showsAny = async (part: CustomerPart): Promise<PartRead> => {
    const found = shown.get(part) ?? (await read(part, null));
    shown.set(part, found);
    return found;
  };
  const whole = async (part: CustomerPart, clientId: number): Promise<PartRead> => {
    // Refused once, it is not asked for every customer again.
    const before = shown.get(part);
    if (before?.ok === false) return before;
    const own = await read(part, clientId);
    if (!own.ok) shown.set(part, own);
    if (!own.ok || own.rows.length > 0) return own;
    const any = await showsAny(part);
    if (!any.ok) return any;
    return any.rows.length > 0 ? own : { ok: false, why: 'unseen' };
  };
  const made = new Map<number, MadeCustomer>();
  for (const id of ids.slice(0, mostCustomers)) {
    const found = new Map<CustomerPart, PartRead>();
    for (const part of parts) found.set(part, await whole(part, id));
    made.set(id, found);
  }
  return made;
}
