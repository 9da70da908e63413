import { z } from 'zod';
import type { RecordedRequest, Side } from './requests.ts';

const ms = z.number().int().min(0);

/**
 * What may go wrong. `status`, `hang` and `reset` happen before the request is carried out; everything that only
 * spoils the answer (`applyThenLose` and below, but for `expiredToken`) happens after it was carried out.
 */
export const EffectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('latency'), ms }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.number().int().min(200).max(599),
    shape: z
      .enum(['problem', 'gateway', 'resultCode', 'className', 'message', 'oauth', 'fields', 'text', 'html'])
      .optional(),
    message: z.string().optional(),
    headers: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({ kind: z.literal('hang') }),
  z.strictObject({ kind: z.literal('reset') }),
  z.strictObject({ kind: z.literal('applyThenLose'), how: z.enum(['reset', 'hang', '502']) }),
  z.strictObject({ kind: z.literal('malformedJson') }),
  z.strictObject({ kind: z.literal('html') }),
  z.strictObject({ kind: z.literal('emptyBody') }),
  /** With `field`: every such field gets `value` (a text by default). Without: every list becomes a text. */
  z.strictObject({
    kind: z.literal('wrongType'),
    field: z.string().optional(),
    value: z.unknown().optional(),
  }),
  /** Every such field gets `value`, whatever it is; with `id`, in the record of that id only. */
  z.strictObject({
    kind: z.literal('setField'),
    field: z.string(),
    value: z.json(),
    id: z.string().optional(),
  }),
  /** Every such field is left out. */
  z.strictObject({ kind: z.literal('dropField'), field: z.string() }),
  /** Every record gets fields that nobody knows. */
  z.strictObject({ kind: z.literal('extraFields') }),
  /** Every list holds each of its records twice; `changed`: the second one with another name or quantity. */
  z.strictObject({ kind: z.literal('repeated'), changed: z.boolean().optional() }),
  /** The answer is this text. */
  z.strictObject({ kind: z.literal('answer'), text: z.string() }),
  z.strictObject({ kind: z.literal('emptyList') }),
  /** Every token of that side ends now, so this request is answered 401 and only a new token helps. */
  z.strictObject({ kind: z.literal('expiredToken') }),
  z.strictObject({
    kind: z.literal('drip'),
    everyMs: ms.optional(),
    bytes: z.number().int().min(1).optional(),
  }),
  z.strictObject({ kind: z.literal('hugeBody'), bytes: z.number().int().min(1).optional() }),
]);
export type Effect = z.infer<typeof EffectSchema>;

export interface Fault {
  side: Side;
  match?: {
    method?: string | undefined;
    /** A piece of the path, whatever its case, or a pattern. */
    path?: string | RegExp | undefined;
    query?: Record<string, string> | undefined;
  };
  /** How many requests it spoils; 1 unless told, Infinity for all. */
  times?: number | undefined;
  /** How many matching requests it lets pass first. */
  skip?: number | undefined;
  effect: Effect;
}

const matches = ({ side, match = {} }: Fault, request: RecordedRequest): boolean =>
  side === request.side &&
  (match.method === undefined || match.method.toUpperCase() === request.method) &&
  (match.path === undefined ||
    (typeof match.path === 'string'
      ? request.path.toLowerCase().includes(match.path.toLowerCase())
      : match.path.test(request.path))) &&
  Object.entries(match.query ?? {}).every(([key, value]) => request.query[key] === value);

export class Faults {
  #waiting: { fault: Fault; skip: number; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#waiting = [];
  }

  list(): { fault: Fault; skip: number; left: number }[] {
    return this.#waiting.map((entry) => ({ ...entry }));
  }

  /** The effects due for this request: every latency, and the first of the others. */
  take(request: RecordedRequest): Effect[] {
    const due: Effect[] = [];
    let spoiled = false;
    for (const entry of this.#waiting) {
      const isLatency = entry.fault.effect.kind === 'latency';
      if ((spoiled && !isLatency) || !matches(entry.fault, request)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.left -= 1;
      due.push(entry.fault.effect);
      spoiled ||= !isLatency;
    }
    this.#waiting = this.#waiting.filter((entry) => entry.left > 0);
    return due;
  }
}
