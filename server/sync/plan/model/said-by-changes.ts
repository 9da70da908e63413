import type { Mapping } from '../../../../shared/mapping.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { LicenceFields } from '../../../vendors/halo/licence.ts';

/** Fields of a change that are ours, not Halo's. */
const ours = ['subscriptionId', 'sherwebCustomerId', 'haloLicenceId', 'haloClientId'];

/** The values that a change sets in Halo, by field. */
export const valuesOf = ({ fields }: PlannedChange): LicenceFields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, { to }]) => (ours.includes(field) ? [] : [[field, to]])),
  );

/** Where a mapping that a change makes comes from, and whose place it takes, if anybody's. */
export const originOf = ({
  fields,
  takenBy,
}: Pick<PlannedChange, 'fields' | 'takenBy'>): { origin: Mapping['origin']; replaces?: string } => {
  const replaces = fields.sherwebCustomerId?.from;
  if (typeof replaces === 'string') return { origin: 'manual', replaces };
  if (takenBy !== undefined && takenBy !== 'exactName') return { origin: 'manual' };
  return { origin: fields.haloClientId?.to == null ? 'created' : 'exactName' };
};

/** The subscription whose being gone a change follows from; null: it follows from none. */
export const goneIdOf = ({ kind, subscriptionId, fields, undoes }: PlannedChange): string | null => {
  if (undoes) return null;
  const of = fields.subscriptionId?.from;
  if (kind === 'deactivateSubscription') return typeof of === 'string' ? of : subscriptionId;
  return kind === 'continueSubscription' ? String(of) : null;
};

/** Whether a licence becomes inactive since its subscription, which is there, goes on with another one. */
export const isOwnDeactivation = ({ kind, fields }: Pick<PlannedChange, 'kind' | 'fields'>): boolean =>
  kind === 'deactivateSubscription' && fields.subscriptionId !== undefined;
