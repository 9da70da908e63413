import type { SherwebCommitment } from '../sherweb/model.ts';
import { sherwebDateTime } from '../sherweb/model.ts';
import type { NewSherwebSubscription } from '../sherweb/state.ts';

/** What a partner buys, with plausible SKUs and monthly prices; null: no price in the catalogue. */
const products = {
  businessBasic: ['Microsoft 365 Business Basic', 'CFQ7TTC0LH18-0001', 5.4],
  businessStandard: ['Microsoft 365 Business Standard', 'CFQ7TTC0LDPB-0001', 11.25],
  businessPremium: ['Microsoft 365 Business Premium', 'CFQ7TTC0LCHC-0002', 19.8],
  e3: ['Microsoft 365 E3', 'CFQ7TTC0LFLX-0001', 33.75],
  exchange1: ['Exchange Online (Plan 1)', 'CFQ7TTC0LH16-0001', 3.6],
  visio2: ['Visio Plan 2', 'CFQ7TTC0HD32-0002', 13.5],
  project3: ['Planner and Project Plan 3', 'CFQ7TTC0HDB0-0002', 27],
  defender: ['Microsoft Defender for Business', 'CFQ7TTC0LH0T-0001', 2.7],
  teamsPhone: ['Microsoft Teams Phone Standard', 'CFQ7TTC0LH0X-0001', 9],
  azure: ['Azure plan', 'DZH318Z0BPS6-0001', null],
  backup: ['Cloud Backup for Microsoft 365', 'SWB-BACKUP-M365', 2.15],
  mailSecurity: ['Email Security Advanced', 'SWB-EMAILSEC-ADV', 1.4],
} as const satisfies Record<string, readonly [string, string, number | null]>;
export type ProductKey = keyof typeof products;

export const productKeys = Object.keys(products) as ProductKey[];

const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);

/** A plain date so many days from now, as Sherweb writes the ends of terms. */
const day = (now: Date, days: number): string => daysFrom(now, days).toISOString().slice(0, 10);

interface Term {
  type?: SherwebCommitment['type'];
  endsInDays: number;
  /** False: it does not renew by itself. */
  renews?: boolean;
  renewsAt?: number;
  /** Until when, in days, the quantity may go down, and how far. */
  mayGoDownTo?: { quantity: number; days: number }[];
}

const term = (now: Date, { type = 'Annual', renews = true, ...rest }: Term): SherwebCommitment => ({
  type,
  termEndDate: day(now, rest.endsInDays),
  renewalConfiguration: renews
    ? {
        renewalDate: day(now, rest.endsInDays + 1),
        ...(rest.renewsAt === undefined ? {} : { scheduledQuantity: rest.renewsAt }),
      }
    : null,
  committedMinimalQuantities: (rest.mayGoDownTo ?? []).map(({ quantity, days }) => ({
    committedUntil: sherwebDateTime(daysFrom(now, days)),
    quantity,
  })),
});

export interface Bought {
  product: ProductKey;
  quantity: number;
  boughtDaysAgo?: number;
  billingCycle?: string;
  term?: Term;
  withoutPrice?: boolean;
}

export const subscription = (now: Date, bought: Bought): NewSherwebSubscription => {
  const [productName, sku, monthly] = products[bought.product];
  const billingCycle = bought.billingCycle ?? 'monthly';
  const fee = monthly === null ? null : billingCycle === 'yearly' ? monthly * 12 : monthly;
  return {
    productName,
    description: `${productName}, ${billingCycle}`,
    sku,
    quantity: bought.quantity,
    billingCycle,
    purchaseDate: sherwebDateTime(daysFrom(now, -(bought.boughtDaysAgo ?? 90))),
    fees: fee === null || bought.withoutPrice ? null : { recurringFee: fee, setupFee: 0, currency: 'Usd' },
    commitmentTerm: bought.term ? term(now, bought.term) : null,
  };
};
