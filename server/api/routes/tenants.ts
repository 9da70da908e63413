import { basename } from 'node:path';
import { ProblemError } from '../../messages/problem-error.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';

/** Whose mappings and links these are, and what a person says to another account. */
export const tenantHandlers = ({ runs, tenants }: ApiDeps) =>
  ({
    readTenant: () => ({ question: tenants.question() }),
    settleTenant: ({ body }) => {
      if (runs.progress() !== null) throw new ProblemError(409, 'doctor.busy');
      return tenants.settle(body.choice);
    },
  }) satisfies Partial<Handlers>;

/** Which account it is about, and what became of the former one's mappings and links. */
export const tenantFacts = {
  settleTenant: ({ body: { choice } }, { main }) => {
    const { question } = main.value.tenants;
    return {
      action: 'tenantSettled',
      subject: null,
      details: [
        { field: 'choice', from: null, to: choice },
        ...(question === null
          ? []
          : [{ field: question.side, from: question.known.name, to: question.found.name }]),
      ],
      later: ({ keptIn }) => ({
        details: keptIn === null ? [] : [{ field: 'file', from: null, to: basename(keptIn) }],
      }),
    };
  },
} satisfies Partial<Facts>;
