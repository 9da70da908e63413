import { createHash } from 'node:crypto';
import { isWrite, type RecordedRequest } from '../../sandbox/core/requests.ts';

/** `before`, in the middle of, or `after` the n-th request or step of the store, counted from 1. */
export interface KillPoint {
  readonly what: 'request' | 'store step';
  readonly place: number;
  readonly moment: 'before' | 'during' | 'after';
}

export const nameOf = ({ what, place, moment }: KillPoint): string => `${moment} ${what} ${place}`;

const moments = ['before', 'during', 'after'] as const;

const all = (what: KillPoint['what'], places: readonly number[]): KillPoint[] =>
  places.flatMap((place) => moments.map((moment) => ({ what, place, moment })));

/** `count` of them, always the same ones for a seed, spread over all. */
const some = (points: readonly KillPoint[], count: number, seed: number): KillPoint[] =>
  points
    .map((point) => ({
      point,
      key: createHash('sha256')
        .update(`${seed} ${nameOf(point)}`)
        .digest('hex'),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ point }) => point);

/** Where to kill: half of the points around requests, as many writes among them as there are, half in the store. */
export function killPoints(
  run: { readonly requests: readonly RecordedRequest[]; readonly steps: number },
  count: number,
  seed: number,
): KillPoint[] {
  const places = run.requests.map((_, index) => index + 1);
  const isWriteAt = (place: number) => isWrite(run.requests[place - 1] as RecordedRequest);
  const writes = some(all('request', places.filter(isWriteAt)), Math.ceil(count / 4), seed);
  const reads = all(
    'request',
    places.filter((place) => !isWriteAt(place)),
  );
  const steps = all(
    'store step',
    Array.from({ length: run.steps }, (_, index) => index + 1),
  );
  return [
    ...writes,
    ...some(reads, Math.ceil(count / 2) - writes.length, seed),
    ...some(steps, Math.floor(count / 2), seed),
  ];
}
