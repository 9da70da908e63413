import type { RunProblem } from '../../../shared/problem.ts';
import { t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';

interface DecideLinkProps {
  readonly about: Pick<RunProblem, 'code' | 'sherwebCustomerId' | 'subscriptionId' | 'choices'>;
}

/** Leads to where a decision is made: the mapping of the customer, or the rules. */
export function DecideLink({
  about: { code, sherwebCustomerId, subscriptionId, choices = [] },
}: DecideLinkProps) {
  // One that is settled where it stands needs no rule for all.
  if (choices.length > 0 && subscriptionId !== null) return null;
  if (code === 'sync.existingLicence' || code === 'sync.topLevelNeeded')
    return <a href={hashOf('schedule')}>{t('admin.change.rules')}</a>;
  if (sherwebCustomerId === null || subscriptionId !== null) return null;
  return <a href={hashOf('customers', null, { customer: sherwebCustomerId })}>{t('admin.change.decide')}</a>;
}
