import type { ZodType } from 'zod';
import type { Doubt } from '../../../shared/subscription.ts';

/** A part of an answer as it was understood; `value` undefined: it cannot be believed, and `doubts` says why. */
export interface Believed<T> {
  readonly value: T | undefined;
  readonly doubts: readonly Doubt[];
}

/**
 * Understands one part of an answer, so that one that cannot be believed does not take the others with it.
 * @param where the field in Sherweb's answer that it is
 * @example believe('fees', 'fees.recurringFee', money, -5): no value, doubt `fees.recurringFee: -5`
 */
export function believe<T>(
  part: Doubt['part'],
  where: string,
  schema: ZodType<T>,
  given: unknown,
): Believed<T> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return { value: parsed.data, doubts: [] };
  const path = parsed.error.issues[0]?.path.map(String) ?? [];
  return {
    value: undefined,
    doubts: [{ part, found: `${[where, ...path].join('.')}: ${shown(valueAt(given, path))}` }],
  };
}

const valueAt = (given: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    given,
  );

/** A value as a sentence can hold it. */
const shown = (value: unknown): string =>
  value === undefined
    ? '–'
    : (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–')).slice(0, 40);

/** Items one by one: one that is odd says nothing and hides no other. */
export const believeEach = <T>(schema: ZodType<T>, items: readonly unknown[] | null | undefined): T[] =>
  (items ?? []).flatMap((item) => schema.safeParse(item).data ?? []);
