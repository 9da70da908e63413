import { type ZodType, z } from 'zod';
import type { Caller } from '../vendors/http/caller.ts';
import type { OutsideRequest } from '../vendors/http/send-once.ts';
import { type Look, look, skipped } from './look.ts';

type Question = Omit<OutsideRequest<unknown>, 'schema' | 'what'>;

/** One vendor, as the doctor asks it: raw answers, no second try, and no waiting for one that does not answer. */
export interface SideProbe {
  ask(question: Question): Promise<Look>;
  readonly calls: number;
}

const raw: ZodType<unknown> = z.unknown();
const mostSilences = 2;

/** Wraps a caller; after two requests without any answer nothing more is read. Writes are sent, since one may undo another. */
export function createSideProbe(caller: Caller): SideProbe {
  let silences = 0;
  return {
    async ask(question) {
      if (question.method === 'GET' && silences >= mostSilences)
        return skipped('Not asked: the requests before were not answered.');
      const seen = await look(() => caller.send({ ...question, what: 'examination', schema: raw }));
      if (seen.kind === 'failed' && ['unreachable', 'timedOut'].includes(seen.error.code)) silences += 1;
      return seen;
    },
    get calls() {
      return caller.calls;
    },
  };
}
