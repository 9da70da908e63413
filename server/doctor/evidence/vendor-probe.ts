import { type ZodType, z } from 'zod';
import { part } from '../../messages/phrases.ts';
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
/** How long a question waits for the request limit: whoever asked for the examination waits as well. */
const mostWaitMs = 10_000;

/**
 * Wraps a caller. After two requests without any answer, or one that the request limit kept waiting too long, nothing
 * more is asked. Records are written all the same, however long that takes, since one write may undo another.
 */
export function createVendorProbe(caller: Caller): VendorProbe {
  let silences = 0;
  return {
    async ask(question) {
      const isWrite = question.json !== undefined;
      if (question.method === 'GET' && silences >= mostSilences) return skipped(part('why.silent'));
      const asked = { ...question, what: 'examination' as const, schema: raw };
      const evidence = await evidenceOf(() =>
        caller.send(isWrite ? asked : { ...asked, stop: AbortSignal.timeout(mostWaitMs) }),
      );
      if (evidence.kind !== 'failed') return evidence;
      if (['unreachable', 'timedOut'].includes(evidence.error.code)) silences += 1;
      if (evidence.error.code === 'stopped') silences = mostSilences;
      return evidence;
    },
    get calls() {
      return caller.calls;
    },
  };
}
