import { assumptions } from '../../vendors/assumptions/all.ts';
import type { HaloLicence, LicenceFields } from '../../vendors/halo/licence.ts';
import { newLicenceToWire } from '../../vendors/halo/mapper.ts';
import { type Mark, readMark } from '../../vendors/halo/mark.ts';

/** A licence that the write check makes; its mark names a customer that no mapping has, so no sync touches it. */
export interface Sample {
  readonly mark: Mark;
  readonly fields: LicenceFields & { readonly name: string; readonly count: number };
}

const sampleName = 'Sherweb companion write check – safe to remove';
const sherwebCustomerId = 'write-check';
const cycles = assumptions.haloBillingCycles.value;

const sample = (number: number, fields: LicenceFields): Sample => ({
  mark: { subscriptionId: `write-check-${number}`, sherwebCustomerId },
  fields: {
    name: `${sampleName} (${number})`,
    count: number,
    is_active: true,
    start_date: '2020-02-29',
    product_sku: `WRITE-CHECK-${number}`,
    ...fields,
  },
});

/** Three, so that a single and a batch are tried; their words and dates differ, so that more of them are. */
export const samples: readonly Sample[] = [
  sample(1, {
    billing_cycle: cycles.monthly ?? '',
    term_duration: 'Annual',
    end_date: '2030-12-31',
    autorenew: true,
    purchase_price: 1.25,
  }),
  sample(2, {
    billing_cycle: cycles.yearly ?? '',
    term_duration: 'Triennial',
    end_date: null,
    autorenew: false,
    purchase_price: 12.5,
  }),
  sample(3, {
    billing_cycle: cycles.none ?? '',
    term_duration: assumptions.haloTerms.value.none,
    end_date: null,
    autorenew: false,
    purchase_price: 0.5,
  }),
];

/** The sample as Halo takes it, made by the same functions as any licence of ours. */
export const sampleToWire = (clientId: number, { mark, fields }: Sample): Record<string, unknown> =>
  newLicenceToWire(clientId, mark, fields);

/** Which sample a licence is, by its mark or, where notes are not shown, its name. */
export const sampleOf = (licence: HaloLicence): Sample | undefined => {
  const mark = readMark(licence.notes);
  if (mark !== undefined && mark.sherwebCustomerId !== sherwebCustomerId) return undefined;
  return samples.find((each) =>
    mark === undefined ? each.fields.name === licence.name : each.mark.subscriptionId === mark.subscriptionId,
  );
};
