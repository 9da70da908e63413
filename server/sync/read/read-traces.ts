import type { Data } from '../../data/open-data.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import { moduleStateOf } from '../../vendors/halo/own-module.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import type { Traces } from '../plan/model/reads.ts';
import { changedBackOf } from '../plan/remembered/changed-back.ts';

/**
 * Reads what another writer left besides customers and licences. What Halo refuses, as it does its settings to all but
 * administrators, is not shown, and nothing fails for it.
 */
export async function readTraces({
  data,
  halo,
}: {
  readonly data: Pick<Data, 'changedBack'>;
  readonly halo: Pick<HaloApi, 'readControl' | 'readExternalLinks'>;
}): Promise<Traces> {
  return {
    module: moduleStateOf(await orNull(halo.readControl())),
    externalLinks: await orNull(halo.readExternalLinks()),
    changedBack: changedBackOf(data.changedBack.value.written).length,
  };
}

const orNull = <T>(answer: Promise<T>): Promise<T | null> =>
  answer.catch((error: unknown) => {
    if (error instanceof OutsideError) return null;
    throw error;
  });
