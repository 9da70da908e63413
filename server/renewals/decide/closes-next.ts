import { closesNextMs } from '../../../shared/closes-next.ts';
import type { Renewal } from '../../../shared/renewals.ts';

type Closing = Pick<Renewal, 'windowClosesAt' | 'date' | 'then' | 'product' | 'subscriptionId'>;

/** The louder one first: what ends, what nobody knows, what changes, what goes on as it is. */
const loudness: readonly Closing['then'][] = ['ends', null, 'renewsAt', 'renews'];

/** What closes first comes first; what is not known comes last. */
export const byWhatClosesNext = (one: Closing, other: Closing): number => {
  const [first, second] = [closesNextMs(one), closesNextMs(other)];
  if (first !== second) return first < second ? -1 : 1;
  return (
    loudness.indexOf(one.then) - loudness.indexOf(other.then) ||
    one.product.localeCompare(other.product, 'en') ||
    (one.subscriptionId < other.subscriptionId ? -1 : 1)
  );
};
