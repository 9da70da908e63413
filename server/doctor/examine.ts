import type { Settings } from '../../shared/settings.ts';
import { assumptions } from '../assumptions.ts';
import type { Credentials } from '../credentials.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import { version } from '../version.ts';
import type { Doctor } from './doctor.ts';

export interface DoctorParts {
  readonly credentials: Credentials;
  readonly settings: () => Settings;
  readonly data: Data;
  readonly log: Log;
  readonly now: () => Date;
}

/** Makes the doctor. */
export function createDoctor({ now }: DoctorParts): Doctor {
  return {
    examine: async (writeCheckHaloClientId) => ({
      version,
      at: now().toISOString(),
      writeCheck: writeCheckHaloClientId !== null,
      findings: Object.entries(assumptions).map(([id, each]) => ({
        id,
        side: each.side,
        assumption: each.assumption,
        certainty: each.certainty,
        result: 'unknown' as const,
        observed: 'Not looked at yet.',
        consequence: 'Not known.',
      })),
      calls: { sherweb: 0, halo: 0 },
    }),
  };
}
