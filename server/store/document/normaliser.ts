import { pauses } from '../../event-loop/give-way.ts';
import { normalise, type Shape } from './envelope.ts';
import { listIn } from './long-list.ts';

/**
 * Makes what answers `normalise`, frozen through and through, with pauses for others where the value has a long list.
 * What it answers throws StoreError `invalidValue`.
 */
export function createNormaliser<T>(shape: Shape<T>): (value: T) => Promise<T> {
  const { kind, long } = shape;
  if (long === undefined) return async (value) => deepFreeze(normalise(shape, value));
  // Elements that have been through here once are frozen since, so they need not go again.
  const checked = new WeakSet<object>();
  const keep = (value: unknown): unknown => {
    if (isObject(value) && checked.has(value)) return value;
    const kept = deepFreeze(normalise({ kind, schema: long.element }, value));
    if (isObject(kept)) checked.add(kept);
    return kept;
  };
  return async (value) => {
    const pause = pauses();
    const rest = normalise(shape, { ...value, [long.key]: [] });
    const list: unknown[] = [];
    for (const element of listIn(value, long)) {
      list.push(keep(element));
      await pause();
    }
    for (const part of Object.values(rest as object)) deepFreeze(part);
    return Object.freeze({ ...rest, [long.key]: Object.freeze(list) });
  };
}

/** Freezes JSON through and through, so that a change that bypasses the store throws instead of getting lost. */
export function deepFreeze<T>(value: T): T {
  if (!isObject(value) || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
