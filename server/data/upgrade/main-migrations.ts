import { z } from 'zod';
import type { Migrations } from '../../store/document/envelope.ts';

const OldPairingSchema = z.looseObject({
  pairing: z.looseObject({ codes: z.array(z.looseObject({ codeHash: z.string() })) }),
});

const OldFeeSchema = z.looseObject({ settings: z.looseObject({ recurringFee: z.string() }) });

const OldLimitsSchema = z.looseObject({
  settings: z.looseObject({ maxDeactivations: z.number(), maxDeactivationsPercent: z.number().nullable() }),
});

const OldHeldSchema = z.looseObject({ heldPlanId: z.string().nullable() });

/**
 * Version 1 did not keep who made a pairing code, and locked pairing for all after some wrong ones. Version 2 held a
 * plan only when both limits of deactivations were passed. It stored defaults like what somebody chose: a limit that is
 * still its default of then (10, and 20 %) is the default of now, which holds more; any other stays. Version 3 wrote
 * Sherweb's fee as cost unless told otherwise, though nobody had proven that it is one. Version 4 knew one
 * held plan at most.
 */
export const mainMigrations: Migrations = {
  1: (old) => {
    const main = OldPairingSchema.parse(old);
    const codes = main.pairing.codes.map((code) => ({
      ...code,
      codeId: code.codeHash.slice(0, 16),
      madeAt: null,
      madeBy: null,
    }));
    return { ...main, pairing: { codes } };
  },
  2: (old) => {
    const main = OldLimitsSchema.parse(old);
    const { maxDeactivations, maxDeactivationsPercent, ...rest } = main.settings;
    return {
      ...main,
      settings: {
        ...rest,
        ...(maxDeactivations === 10 ? {} : { maxDeactivations }),
        ...(maxDeactivationsPercent === 20 ? {} : { maxDeactivationsPercent }),
      },
    };
  },
  3: (old) => {
    const main = OldFeeSchema.parse(old);
    const { recurringFee, ...rest } = main.settings;
    const isDefault = recurringFee === 'cost';
    return {
      ...main,
      feeRuleChanged: isDefault,
      settings: { ...rest, ...(isDefault ? {} : { recurringFee }) },
    };
  },
  4: (old) => {
    const { heldPlanId, ...main } = OldHeldSchema.parse(old);
    return { ...main, heldPlanIds: heldPlanId === null ? [] : [heldPlanId] };
  },
};
