import { type ZodType, z } from 'zod';
import type { Caller } from '../../vendors/http/caller.ts';
import type { OutsideRequest } from '../../vendors/http/send-once.ts';
import { type Evidence, evidenceOf, skipped } from './evidence.ts';

type Question = Omit<OutsideRequest<unknown>, 'schema' | 'what'>;

/** One vendor, as the doctor asks it: raw answers, no second try, and no waiting for one that does not answer. */
export interface VendorProbe {
  ask(question: Question): Promise<Evidence>;
  readonly calls: number;
}

const raw: ZodType<unknown> = z.unknown();
const mostSilences = 2;

/** Wraps a caller; after two requests without any answer nothing more is read. Writes are sent, since one may undo another. */
export function createVendorProbe(caller: Caller): VendorProbe {
  let silences = 0;
  return {
    async ask(question) {
      if (question.method === 'GET' && silences >= mostSilences)
        return skipped('Not asked: the requests before were not answered.');
      const evidence = await evidenceOf(() => caller.send({ ...question, what: 'examination', schema: raw }));
      if (evidence.kind === 'failed' && ['unreachable', 'timedOut'].includes(evidence.error.code))
        silences += 1;
      return evidence;
    },
    get calls() {
      return caller.calls;
    },
  };
}
