import type { FeeEvidence } from '../../shared/fee-evidence.ts';
import type { Note } from '../../shared/problem.ts';
import type { Subscription } from '../../shared/subscription.ts';
import { wasWithin } from '../clock/noted-times.ts';
import type { FeeDocument } from '../data/documents/fee.ts';
import type { Data } from '../data/open-data.ts';
import { note } from '../messages/note.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';
import type { PayableCharge } from '../vendors/sherweb/api-types.ts';
import type { ChargesClient } from '../vendors/sherweb/charges.ts';
import { type ChargedCustomer, type ChargedPrice, chargedPrices } from './charged-prices.ts';
import { feeKindOf } from './fee-kind.ts';

/** So many customers are asked what they owe: enough to prove something, few enough not to be felt. */
const mostCustomers = 10;

/** It is compared anew once a day at most. */
const againAfterMs = 20 * 3_600_000;

/** A customer as listed and read. */
export interface FeeCustomer {
  readonly id: string;
  readonly name: string;
  readonly subscriptions: readonly Subscription[];
}

export interface FeeDeps {
  readonly data: Pick<Data, 'feeEvidence'>;
  readonly charges: ChargesClient;
  readonly now: () => Date;
}

/**
 * What the fee is, for a run that has read every customer: compared anew where that was long ago.
 * @returns the evidence
 * @throws StoreError
 */
export async function feeEvidenceOfToday(
  customers: readonly FeeCustomer[],
  deps: FeeDeps,
): Promise<FeeEvidence> {
  const { evidence } = deps.data.feeEvidence.value;
  const isRecent = evidence !== null && wasWithin(againAfterMs, evidence.asOf, deps.now());
  return isRecent ? evidence : examineFee(customers, deps);
}

/**
 * Compares Sherweb's fees with what Sherweb charges on both sides of us, and keeps what it finds. Where nothing could
 * be compared now, what was found before stays.
 *
 * @param customers every customer, with its subscriptions as last read
 * @returns what is kept now
 * @throws StoreError; what Sherweb refuses is said in the answer
 */
export async function examineFee(customers: readonly FeeCustomer[], deps: FeeDeps): Promise<FeeEvidence> {
  const { data, charges, now } = deps;
  const notRead: Note[] = [];
  const unlessRefused = async <T>(
    asking: Promise<T>,
    noteOf: (error: OutsideError) => Note,
  ): Promise<T | null> => {
    try {
      return await asking;
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      notRead.push(noteOf(error));
      return null;
    }
  };
  const payable = await unlessRefused(charges.readPayable(), (error) => error.note);
  const receivableOf = new Map<string, ChargedCustomer['receivable']>();
  let isRefused = false;
  for (const customer of withMostFees(customers)) {
    // A refusal is about the account, not about one customer: no more of them are asked.
    const receivable: ChargedCustomer['receivable'] = isRefused
      ? null
      : await unlessRefused(charges.readReceivable(customer.id), receivableNote);
    isRefused ||= receivable === null;
    receivableOf.set(customer.id, receivable);
  }
  const all = customers.map((each) => ({ ...each, receivable: receivableOf.get(each.id) ?? null }));
  const { prices, unnamed } = chargedPrices(all, payable);
  const found = {
    ...feeKindOf(prices),
    asOf: now().toISOString(),
    payableCharges: payable?.length ?? null,
    unnamedCharges: unnamed.length,
    notRead,
  };
  const { evidence } = await data.feeEvidence.change((before) =>
    found.compared === 0 && before.evidence !== null
      ? { ...before, evidence: { ...before.evidence, notRead } }
      : { evidence: found, costs: costsOf(prices), unnamed: sumsOf(unnamed) },
  );
  return evidence ?? found;
}

/** Sherweb refuses these charges, and no others, while a PSA integration is switched on in its portal. */
const receivableNote = (error: OutsideError): Note =>
  refusals.includes(error.status ?? 0) ? note('fee.receivableRefused') : error.note;

const refusals: readonly number[] = [400, 403, 409, 422];

const costsOf = (prices: readonly ChargedPrice[]): FeeDocument['costs'] =>
  prices.flatMap(({ subscriptionId, net }) => (net === null ? [] : [{ subscriptionId, net }]));

/** What charges that name no customer come to in this billing period, by currency. */
function sumsOf(charges: readonly PayableCharge[]): FeeDocument['unnamed'] {
  const sums = new Map<string | null, { count: number; amount: number | null }>();
  for (const { currency = null, subTotal = null } of charges) {
    const before = sums.get(currency) ?? { count: 0, amount: 0 };
    const amount = before.amount === null || subTotal === null ? null : before.amount + subTotal;
    sums.set(currency, { count: before.count + 1, amount });
  }
  return [...sums].map(([currency, sum]) => ({ currency, ...sum }));
}

const withMostFees = (customers: readonly FeeCustomer[]): FeeCustomer[] =>
  customers
    .map((customer) => ({ customer, fees: customer.subscriptions.filter(hasFee).length }))
    .filter(({ fees }) => fees > 0)
    .toSorted((a, b) => b.fees - a.fees)
    .slice(0, mostCustomers)
    .map(({ customer }) => customer);

const hasFee = ({ fees }: Subscription): boolean => fees !== null && fees.recurring > 0;
