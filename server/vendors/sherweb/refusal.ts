import { assumptions } from '../assumptions/all.ts';
import type { OutsideError } from '../http/outside-error.ts';

type Refusal = keyof typeof assumptions.sherwebRefusals.value;

/**
 * Which of the refusals of orders that Sherweb's models name this is, by the `type` of its problem details; titles are
 * translated, so their words say nothing. Undefined: another one.
 * https://github.com/sherweb/Public-Apis, models `…ProblemDetails` of the Service Provider client
 */
export function refusalOf(error: OutsideError): Refusal | undefined {
  const type = letters(typeOf(error.body));
  const known = Object.entries(assumptions.sherwebRefusals.value) as [Refusal, readonly string[]][];
  return known.find(([, names]) => names.some((name) => type.includes(letters(name))))?.[0];
}

const typeOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string'
    ? body.type
    : '';

/** `…/commitment-term-violations` and `CommitmentTermViolations` are the same. */
const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** Whether Sherweb said no, so that nothing came of the order; anything else may have been taken in. */
export const isRefused = (error: OutsideError): boolean =>
  !error.mayHaveBeenApplied || (error.code === 'rejected' && refusing.includes(error.status ?? 0));

const refusing: readonly number[] = [400, 405, 409, 410, 412, 413, 415, 422];
