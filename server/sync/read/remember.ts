import type { Mapping } from '../../../shared/mapping.ts';
import { isBelievable, setRightMs } from '../../clock/noted-times.ts';
import type { Data } from '../../data/open-data.ts';
import { settledBy } from '../../decisions/settled.ts';
import { ruleFor } from '../../left-out/rule-for.ts';
import { byLicence } from '../plan/model/normalisations.ts';
import type { Remembered } from '../plan/model/reads.ts';

/**
 * The companion's own side of a plan, as it is when the run begins.
 * @param now when that is
 */
export function remember(
  data: Pick<Data, 'main' | 'links' | 'sight' | 'settlements' | 'normalisations' | 'leftOut'>,
  now: Date,
): Remembered {
  const { mappings, exclusions, feeRuleChanged } = data.main.value;
  const { normalisations, currency } = data.normalisations.value;
  return {
    mappings,
    excludedIds: new Set(exclusions),
    links: data.links.value.links,
    sight: { ...data.sight.value, quietDays: quietDays(mappings, now) },
    settlements: settledBy(data.settlements.value.settlements),
    normalised: byLicence(normalisations),
    currency,
    feeRuleChanged,
    leftOut: ruleFor(data.leftOut.value.rules),
    readAt: now.toISOString(),
  };
}

const dayMs = 86_400_000;

/** Days since the newest mapping; null when there is none, or none of a time that can be believed. */
export function quietDays(mappings: readonly Pick<Mapping, 'createdAt'>[], now: Date): number | null {
  const times = mappings.flatMap(({ createdAt }) =>
    isBelievable(createdAt, now, setRightMs) ? [Date.parse(createdAt)] : [],
  );
  if (times.length === 0) return null;
  const newest = times.reduce((last, time) => Math.max(last, time), 0);
  return Math.max(0, (now.getTime() - newest) / dayMs);
}
