import type { PreflightCheck } from '../../../shared/preflight.ts';
import type { Data } from '../../data/open-data.ts';
import type { VendorClients } from '../../vendors/clients.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import { checkPreflight } from './check-settings.ts';

/** Reads Halo's settings and invoices now and checks them. @throws ProblemError when Halo is not connected */
export type Preflight = () => Promise<PreflightCheck[]>;

/** Makes the check of Halo's billing settings, with the connection and settings in force at each call. */
export function createPreflight({
  vendors,
  data,
}: {
  readonly vendors: Pick<VendorClients, 'haloForPeople'>;
  readonly data: Pick<Data, 'main'>;
}): Preflight {
  return async () => {
    const halo = vendors.haloForPeople();
    const control = await orNull(halo.readControl());
    const read = await orNull(halo.readRecurringInvoices());
    return checkPreflight({ control, invoices: read?.invoices ?? null, daily: data.main.value.settings });
  };
}

/** A refusal is not "fine", and no error either. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof OutsideError) return null;
    throw error;
  }
}
