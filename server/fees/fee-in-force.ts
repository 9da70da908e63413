import type { FeeEvidence } from '../../shared/fee-evidence.ts';
import type { Settings } from '../../shared/settings.ts';

/**
 * The settings as a plan takes them: where a fee goes that was left to us is told by what it was proven to be. Not
 * proven, it goes nowhere, and what stands in Halo stays.
 * @param evidence null: the fee was never compared with a charge
 */
export function withFeeInForce(settings: Settings, evidence: Pick<FeeEvidence, 'kind'> | null): Settings {
  if (settings.recurringFee !== 'auto') return settings;
  return { ...settings, recurringFee: placeOf[evidence?.kind ?? 'unknown'] };
}

const placeOf = { cost: 'cost', retail: 'price', unknown: 'nothing' } as const;
