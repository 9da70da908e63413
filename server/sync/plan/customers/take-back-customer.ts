import type { Mapping } from '../../../../shared/mapping.ts';
import type { Phrase } from '../../../../shared/note-values.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { exactKey } from '../../../customers/matching/exact-name.ts';
import { part as partPhrase, phrase } from '../../../messages/phrases.ts';
import { type CustomerPart, occasional } from '../../../vendors/assumptions/halo-on-occasion.ts';
import type { PartRow } from '../../../vendors/halo/customer-parts.ts';
import type { HaloClient, HaloLicence } from '../../../vendors/halo/licence.ts';
import type { TakenBack } from '../diff/take-back.ts';
import type { MadeCustomer, PartRead } from '../model/made-customer.ts';
import { notice } from '../model/problems.ts';

interface AroundCustomer {
  readonly client: HaloClient | undefined;
  /** What hangs on it; undefined: too many were created to look at each. */
  readonly made: MadeCustomer | undefined;
  readonly mappings: readonly Mapping[];
  /** The licences that the run created at this customer, as Halo shows them now. */
  readonly ours: readonly HaloLicence[];
  /** Which of them the undo makes inactive. */
  readonly endingIds: ReadonlySet<number>;
}

/**
 * What takes back the creation of a customer: it is made inactive if it has nothing but what every new customer has,
 * and the licences of the run, inactive. Whatever is not proven, leaves it as it is.
 * @param done the creation, as it was applied
 * @example Litware, with its site, its general user and 2 licences that the undo makes inactive: deactivateCustomer
 */
export function takeBackCustomer(done: PlannedChange, around: AroundCustomer): TakenBack {
  const { client, made, mappings, ours, endingIds } = around;
  const customer = String(done.fields.name?.to ?? done.customerName);
  const said = { customer, haloClientId: String(done.haloClientId ?? '') };
  const stays = (wording: 'notShown' | 'renamed' | 'mapped' | 'tooMany') =>
    ({ problem: notice('undo.customerStays', done, { ...said, why: [], wording }) }) as const;
  if (client === undefined) return stays('notShown');
  if (client.inactive) return {};
  if (exactKey(client.name) !== exactKey(customer)) return stays('renamed');
  const isMapping = (each: Mapping) =>
    (each.haloClientId === client.id) !== (each.sherwebCustomerId === done.sherwebCustomerId);
  if (mappings.some(isMapping)) return stays('mapped');
  if (made === undefined) return stays('tooMany');
  const staying = ours.filter(({ id, active }) => active && !endingIds.has(id)).map(({ id }) => id);
  const why = [...made].flatMap(([part, read]) => reasonOf(part, read, client.id, new Set(idsOf(ours))));
  const all = staying.length === 0 ? why : [phrase('undo.activeLicences', { count: staying.length }), ...why];
  if (all.length > 0) return { problem: notice('undo.customerStays', done, { ...said, why: all }) };
  return {
    change: {
      kind: 'deactivateCustomer',
      sherwebCustomerId: done.sherwebCustomerId,
      haloClientId: client.id,
      subscriptionId: null,
      haloLicenceId: null,
      fields: { inactive: { from: false, to: true } },
      undoes: true,
      customerName: done.customerName,
      title: done.title,
    },
  };
}

const idsOf = (licences: readonly HaloLicence[]): number[] => licences.map(({ id }) => id);

/** Why a customer has to stay because of one kind of what may hang on it; nothing: it does not. */
function reasonOf(
  part: CustomerPart,
  read: PartRead,
  clientId: number,
  ourIds: ReadonlySet<number>,
): Phrase[] {
  const of = partPhrase(`part.${part}`);
  if (!read.ok) return [phrase(`undo.${read.why}`, { part: of })];
  // Rows of others: Halo did not know the filter, and what is on other pages is not known.
  if (read.rows.some((row) => row.clientId !== undefined && row.clientId !== clientId))
    return [phrase('undo.unfiltered', { part: of })];
  if (part === 'sites' && read.rows.length === 0) return [phrase('undo.unseen', { part: of })];
  const more = read.rows.filter((row) => !isUsual(part, row, ourIds)).length - (part === 'sites' ? 1 : 0);
  return more <= 0 ? [] : [phrase('undo.has', { part: of, count: more })];
}

/** What every customer has that was just made, or the run made there. */
function isUsual(part: CustomerPart, { id, name }: PartRow, ourIds: ReadonlySet<number>): boolean {
  if (part === 'licences') return ourIds.has(id);
  const { defaultUser } = occasional.haloCustomerParts.value;
  return part === 'users' && name?.trim().toLowerCase() === defaultUser.toLowerCase();
}
