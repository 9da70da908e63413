import type { RunProblem } from '../../../shared/problem.ts';
import { t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';

interface DecideLinkProps {
  readonly about: Pick<RunProblem, 'code' | 'sherwebCustomerId' | 'subscriptionId'>;
}

/** Leads to where a decision is made, or is looked at: its customer, the licences beside its subscriptions, or the rules. */
export function DecideLink({ about: { code, sherwebCustomerId, subscriptionId } }: DecideLinkProps) {
  if (code === 'sync.topLevelNeeded') return <a href={hashOf('schedule')}>{t('admin.change.rules')}</a>;
  if (sherwebCustomerId === null) return null;
  const hash = hashOf('customers', null, { customer: sherwebCustomerId });
  // One subscription is linked by hand, or left out, beside the licences of its customer.
  if (subscriptionId !== null) return <a href={hash}>{t('admin.change.byHand')}</a>;
  return <a href={hash}>{t('admin.change.openCustomer')}</a>;
}
