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
