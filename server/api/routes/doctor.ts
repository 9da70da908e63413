import type { createPreflight } from '../../billing/preflight/preflight.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';

/** What is not as we believe, at both vendors and in what Halo bills. */
export const doctorHandlers = (
  { doctor, runs }: Pick<ApiDeps, 'doctor' | 'runs'>,
  preflight: ReturnType<typeof createPreflight>,
) =>
  ({
    doctor: async ({ body }) => {
      if (runs.progress() !== null) throw new ProblemError(409, 'doctor.busy');
      const report = await doctor.examine(body.writeCheckHaloClientId ?? null);
      return { ...report, preflight: await preflight().catch(nullIfNotConnected) };
    },
  }) satisfies Partial<Handlers>;

/** The findings say already why Halo could not be asked. */
const nullIfNotConnected = (error: unknown): null => {
  if (error instanceof ProblemError) return null;
  throw error;
};

/** On whom writes were tried. */
export const doctorFacts = {
  doctor: ({ body: { writeCheckHaloClientId: id } }, { snapshot }) => {
    if (id === undefined) return null;
    const name = snapshot.value.haloClients.find((client) => client.id === id)?.name ?? null;
    return { action: 'writesTried', subject: { id: String(id), name }, details: [] };
  },
} satisfies Partial<Facts>;
