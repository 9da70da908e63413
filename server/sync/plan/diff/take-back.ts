import type { Link } from '../../../../shared/link.ts';
import type { RunProblem } from '../../../../shared/problem.ts';
import type { ChangeKind, FieldValue, PlannedChange } from '../../../../shared/sync-plan.ts';
import { fieldValue, fieldWord, phrase } from '../../../messages/phrases.ts';
import { type HaloLicence, isOwnedField } from '../../../vendors/halo/licence.ts';
import { readMark } from '../../../vendors/halo/mark.ts';
import { type Normalised, sameValue } from '../model/normalisations.ts';
import { notice } from '../model/problems.ts';
import { diffOwned, type FieldChanges } from './diff.ts';

interface Around {
  readonly licences: ReadonlyMap<number, HaloLicence>;
  readonly normalised: Normalised;
  /** By subscription, and by licence. */
  readonly linkOf: ReadonlyMap<string | null, Link>;
  readonly linkTo: ReadonlyMap<number | null, Link>;
  /** Halo customer by Sherweb customer, as mapped now. */
  readonly mappedTo: ReadonlyMap<string, number>;
}

/** Neither: everything is already as it was before. Both: a part of it can be taken back. */
export interface TakenBack {
  readonly change?: PlannedChange;
  readonly problem?: RunProblem;
}

/**
 * What takes back one change of a licence, as far as nobody has touched the same field since.
 * @param done as it was applied
 * @example a licence that the run created and that is as it was made: deactivateSubscription, is_active true → false
 */
export function takeBack(done: PlannedChange, around: Around): TakenBack {
  const { licences, normalised, mappedTo } = around;
  const said = {
    customer: done.customerName,
    licence: done.title,
    haloLicenceId: String(done.haloLicenceId ?? ''),
  };
  const stays = (wording: 'continued' | 'relinked' | 'notShown' | 'elsewhere') =>
    ({ problem: notice('undo.licenceStays', done, { ...said, wording }) }) as const;
  if (done.fields.subscriptionId !== undefined) return stays('continued');
  const licence = licences.get(done.haloLicenceId ?? 0);
  if (isRelinked(done, licence, around)) return stays('relinked');
  if (licence === undefined) return stays('notShown');
  const mapped = mappedTo.get(done.sherwebCustomerId) ?? done.haloClientId;
  if (licence.clientId !== done.haloClientId || mapped !== done.haloClientId) return stays('elsewhere');

  const isCreation = done.kind === 'createSubscription';
  if (isCreation && !licence.active) return {};
  const { back, moved } = fieldsBack(done, licence, normalised);
  const problem =
    moved.length === 0
      ? undefined
      : notice('undo.moved', done, {
          ...said,
          fields: moved.map(({ field, left, now }) =>
            phrase('undo.field', {
              field: fieldWord(field),
              now: fieldValue(field, now),
              left: fieldValue(field, left),
            }),
          ),
          ...(isCreation ? { wording: 'created' } : {}),
        });
  const isNothing = Object.keys(back).length === 0 || (isCreation && moved.length > 0);
  return {
    ...(isNothing
      ? {}
      : { change: { ...aboutOf(done, back), kind: kindOf(back), fields: back, undoes: true } }),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** The licence is another subscription's by now, as its mark tells where it is not linked anew yet, or that has another licence. */
const isRelinked = (
  { subscriptionId, haloLicenceId }: PlannedChange,
  licence: HaloLicence | undefined,
  { linkOf, linkTo }: Around,
): boolean =>
  (readMark(licence?.notes)?.subscriptionId ?? subscriptionId) !== subscriptionId ||
  (linkOf.get(subscriptionId)?.haloLicenceId ?? haloLicenceId) !== haloLicenceId ||
  (linkTo.get(haloLicenceId)?.subscriptionId ?? subscriptionId) !== subscriptionId;

interface MovedField {
  readonly field: string;
  /** As the run left it, and as it is now; undefined: Halo does not show it. */
  readonly left: FieldValue;
  readonly now: FieldValue | undefined;
}

/** Which fields go back to what, and which somebody touched since. */
function fieldsBack(
  done: PlannedChange,
  { id, owned }: HaloLicence,
  normalised: Normalised,
): { readonly back: FieldChanges; readonly moved: readonly MovedField[] } {
  const back: FieldChanges = {};
  const moved: MovedField[] = [];
  for (const [field, { from: before, to: left }] of Object.entries(done.fields)) {
    if (!isOwnedField(field)) continue;
    // What a creation set has no value before; the licence is made inactive, and all else stays on it.
    const isToGoBack = done.kind !== 'createSubscription' || field === 'is_active';
    const to = done.kind === 'createSubscription' && field === 'is_active' ? false : before;
    const now = owned[field];
    if (now === undefined ? !isToGoBack : isToGoBack && sameValue(now, to)) continue;
    const isAsLeft =
      now !== undefined && Object.keys(diffOwned(owned, { [field]: left }, normalised.get(id))).length === 0;
    if (!isAsLeft) moved.push({ field, left, now });
    else if (isToGoBack) back[field] = { from: now, to };
  }
  return { back, moved };
}

const kindOf = ({ is_active }: FieldChanges): ChangeKind => {
  if (is_active === undefined) return 'updateSubscription';
  return is_active.to === true ? 'reactivateSubscription' : 'deactivateSubscription';
};

/** Whose it is and of what; its currency where money goes back. */
const aboutOf = (
  { sherwebCustomerId, haloClientId, subscriptionId, haloLicenceId, ...done }: PlannedChange,
  back: FieldChanges,
): Omit<PlannedChange, 'kind' | 'fields'> => ({
  sherwebCustomerId,
  haloClientId,
  subscriptionId,
  haloLicenceId,
  customerName: done.customerName,
  title: done.title,
  ...(done.usageBased ? { usageBased: true } : {}),
  ...(done.currency !== undefined && back.purchase_price !== undefined ? { currency: done.currency } : {}),
});
