import type { FindingFrom } from '../evidence/all-evidence.ts';
import { differs, holds, unknown } from '../evidence/finding.ts';
import { counted } from '../evidence/shape.ts';
import { compareFees, compareWithCharges } from './fee-evidence.ts';

/** Whether a fee is for one seat: told by prices of the same product at other quantities, and by Sherweb's charges. */
export const sherwebFeePerSeat: FindingFrom = ({ sherweb, fees }) => {
  const found = [compareFees(fees), compareWithCharges(sherweb)];
  const perSeat = found.reduce((sum, each) => sum + each.perSeat, 0);
  const forAll = found.reduce((sum, each) => sum + each.forAll, 0);
  if (perSeat + forAll === 0)
    return unknown(
      'No two prices to compare; look one up in the Sherweb portal, after a first sync try again.',
    );
  const said = `${counted(perSeat, 'comparison')} for "one seat", ${forAll} for "all seats".`;
  if (perSeat > 0 && forAll > 0) return unknown(said);
  return forAll > 0 ? differs(said) : holds(said);
};

/** Whether what we owe Sherweb can be read, and tells whose it is. */
export const sherwebCharges: FindingFrom = ({ fee }) => {
  if (fee === null) return unknown('Charges were not looked at.');
  const { payableCharges, unnamedCharges, notRead } = fee;
  if (payableCharges === null)
    return { ...unknown(notRead.map(({ message }) => message).join(' ')), actsOtherwise: true };
  if (payableCharges === 0) return unknown('There is no charge yet.');
  const said = `${counted(payableCharges, 'charge')}, ${unnamedCharges} of them without a customer that we know.`;
  return unnamedCharges === payableCharges ? differs(said) : holds(said);
};

/** What the recurring fee was found to be, with the figures that say so. */
export const sherwebFeeKind: FindingFrom = ({ fee }) => {
  if (fee === null) return unknown('Charges were not looked at.');
  const { kind, compared, asCost, asRetail, asBoth, asNeither, notRead } = fee;
  const said =
    `${counted(compared, 'subscription')} compared: the fee is what we pay on ${asCost}, what the customer pays on ` +
    `${asRetail}, both on ${asBoth}, neither on ${asNeither}.`;
  if (kind === 'unknown')
    return { ...unknown([said, ...notRead.map(({ message }) => message)].join(' ')), actsOtherwise: true };
  return holds(`${kind === 'cost' ? 'Our cost.' : 'The price our customer pays.'} ${said}`);
};
