import { type ZodType, z } from 'zod';
import type { Phrase } from '../../../shared/note-values.ts';
import { type CallName, phrase } from '../../messages/phrases.ts';
import { outsideError } from '../http/outside-error.ts';

/** A subscription of which something cannot be right; `why` goes on after its name: "has the quantity -3 in Sherweb". */
export interface UnreadableSubscription {
  readonly id: string;
  readonly name: string | null;
  readonly why: Phrase;
}

export interface Items<T> {
  readonly good: readonly T[];
  readonly unreadable: readonly UnreadableSubscription[];
}

const identified = z.object({ id: z.string().min(1) });
const named = z.object({ productName: z.string().min(1) });

/**
 * Sorts a list's items into good ones and those that cannot be believed. An item of which not even the id is known, an
 * id that stands there twice, or a list in which nothing is right says that the whole answer cannot be trusted.
 * @throws OutsideError `badAnswer`
 */
export function readItems<T extends { id: string }>(
  schema: ZodType<T>,
  items: readonly unknown[],
  call: CallName,
): Items<T> {
  const bad = (happened: Phrase) => outsideError('sherweb', 'badAnswer', call, happened);
  const good: T[] = [];
  const unreadable: UnreadableSubscription[] = [];
  let first = '';
  for (const [place, item] of items.entries()) {
    const parsed = schema.safeParse(item);
    if (parsed.success) {
      good.push(parsed.data);
      continue;
    }
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') ?? '';
    first ||= `items.${place}.${field}: ${issue?.message ?? 'unknown'}`;
    const id = identified.safeParse(item).data?.id;
    if (id === undefined) throw bad(phrase('happened.unexpected', { found: first }));
    const name = named.safeParse(item).data?.productName ?? null;
    unreadable.push({ id, name, why: whyOf(item, field, issue?.message ?? 'unknown') });
  }
  const ids = [...good, ...unreadable].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw bad(phrase('happened.sameTwice'));
  if (good.length === 0 && unreadable.length > 1) throw bad(phrase('happened.unexpected', { found: first }));
  return { good, unreadable };
}

function whyOf(item: unknown, field: string, message: string): Phrase {
  const value = field
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], item);
  return typeof value === 'number'
    ? phrase('doubt.number', { field, value: String(value) })
    : phrase('doubt.form', { field, found: message });
}
