import type { LeftOutOf, LeftOutPart, ListedRule } from '../../shared/left-out.ts';
import type { Outcome } from './outcome.ts';
import { tableText } from './print/table-text.ts';
import { counted, shown } from './print/text.ts';
import type { Session } from './session.ts';

/** What was asked to be left out, as the command line has it. */
interface LeaveOutOptions {
  readonly subscription?: string;
  readonly sku?: string;
  readonly customer?: string;
  readonly from?: readonly LeftOutPart[];
  readonly report?: boolean;
  readonly reason: string;
}

const ofRule = ({ of, customerName, productName }: ListedRule): string => {
  const name = shown(productName ?? '', 40);
  if (of.kind === 'subscription')
    return `${name} of ${shown(customerName ?? '?', 40)} (${of.subscriptionId})`;
  const where = of.kind === 'sku' ? 'everywhere' : `at ${shown(customerName ?? of.sherwebCustomerId, 40)}`;
  return `SKU ${shown(of.sku, 40)} ${where}`;
};

const modeText = ({ from, mode }: ListedRule): string =>
  from
    .map((part) => (part === 'sync' && mode === 'report' ? 'sync: differences are reported only' : part))
    .join(', ');

/** What is left out, how many subscriptions that is, and why. @throws ApiProblem */
export async function listCommand(session: Session): Promise<Outcome> {
  const answer = await session.call('listLeftOut', {});
  const covered = answer.rules.reduce((sum, { covers }) => sum + covers, 0);
  const rows = answer.rules.map((rule) => [
    rule.ruleId,
    ofRule(rule),
    modeText(rule),
    String(rule.covers),
    shown(rule.reason, 60),
  ]);
  const text = tableText({
    none: 'Nothing is left out.',
    head: ['Rule', 'What', 'Left out of', 'Subscriptions', 'Reason'],
    rows,
    end: `${counted(rows.length, 'rule')}, ${counted(covered, 'subscription')} left out`,
  });
  return { json: answer, text, exitCode: 0 };
}

const targetOf = ({ subscription, sku, customer }: LeaveOutOptions): LeftOutOf => {
  if (subscription !== undefined) return { kind: 'subscription', subscriptionId: subscription };
  return customer === undefined
    ? { kind: 'sku', sku: sku ?? '' }
    : { kind: 'customerSku', sherwebCustomerId: customer, sku: sku ?? '' };
};

/** Leaves out one subscription, an SKU at a customer, or an SKU everywhere. @throws ApiProblem */
export async function addCommand(session: Session, options: LeaveOutOptions): Promise<Outcome> {
  const { from = ['sync'], report, reason } = options;
  const rule = await session.call('leaveOut', {
    body: { of: targetOf(options), from: [...from], mode: report ? 'report' : 'leave', reason },
  });
  const text = `Left out (${rule.ruleId}); its licence stays as it is. "left-out remove ${rule.ruleId}" follows it again.`;
  return { json: rule, text, exitCode: 0 };
}

/** Follows again what was left out. @throws ApiProblem */
export async function removeCommand(session: Session, ruleId: string): Promise<Outcome> {
  const answer = await session.call('removeLeftOut', { params: { ruleId } });
  const text = answer.removed
    ? 'Removed; the next sync follows it again.'
    : 'There was no such rule; nothing to do.';
  return { json: answer, text, exitCode: 0 };
}
