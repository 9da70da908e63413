import { part, phrase } from '../../messages/phrases.ts';
import type { FindingFrom } from '../evidence/all-evidence.ts';
import { differs, holds, unknown } from '../evidence/finding.ts';
import { compareFees, compareWithCharges } from './fee-evidence.ts';

/** Whether a fee is for one seat: told by prices of the same product at other quantities, and by Sherweb's charges. */
export const sherwebFeePerSeat: FindingFrom = ({ sherweb, fees }) => {
  const found = [compareFees(fees), compareWithCharges(sherweb)];
  const perSeat = found.reduce((sum, each) => sum + each.perSeat, 0);
  const forAll = found.reduce((sum, each) => sum + each.forAll, 0);
  if (perSeat + forAll === 0) return unknown(phrase('seen.noPrices'));
  const said = phrase('seen.comparisons', { count: perSeat, forAll });
  if (perSeat > 0 && forAll > 0) return unknown(said);
  return forAll > 0 ? differs(said) : holds(said);
};

/** Whether what we owe Sherweb can be read, and tells whose it is. */
export const sherwebCharges: FindingFrom = ({ fee }) => {
  if (fee === null) return unknown(phrase('seen.chargesNotAsked'));
  const { payableCharges, unnamedCharges, notRead } = fee;
  if (payableCharges === null) return { ...unknown(...notRead), actsOtherwise: true };
  if (payableCharges === 0) return unknown(phrase('seen.noCharge'));
  const said = phrase('seen.charges', { count: payableCharges, unnamed: unnamedCharges });
  return unnamedCharges === payableCharges ? differs(said) : holds(said);
};

/** What the recurring fee was found to be, with the figures that say so. */
export const sherwebFeeKind: FindingFrom = ({ fee }) => {
  if (fee === null) return unknown(phrase('seen.chargesNotAsked'));
  const { kind, compared, asCost, asRetail, asBoth, asNeither, notRead } = fee;
  const subscriptions = part('number.subscriptions', { count: compared });
  const said = phrase('seen.feeCompared', { subscriptions, asCost, asRetail, asBoth, asNeither });
  if (kind === 'unknown') return { ...unknown(said, ...notRead), actsOtherwise: true };
  return holds(phrase(kind === 'cost' ? 'seen.ourCost' : 'seen.customersPrice'), said);
};
