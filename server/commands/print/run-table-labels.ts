import type { RunTableLabels } from '../../../shared/run-table.ts';
import { fieldLabels } from './change.ts';

const columns: Record<Parameters<RunTableLabels['column']>[0], string> = {
  kindCode: 'Kind (code)',
  kind: 'Kind',
  outcomeCode: 'Outcome (code)',
  outcome: 'Outcome',
  customer: 'Customer',
  title: 'Subscription',
  fieldCode: 'Field (code)',
  field: 'Field',
  from: 'From',
  to: 'To',
  currency: 'Currency',
  action: 'What to do',
  message: 'Problem',
  haloClientId: 'Halo customer',
  haloLicenceId: 'Halo licence',
  subscriptionId: 'Sherweb subscription',
};
const kinds: Record<Parameters<RunTableLabels['kind']>[0], string> = {
  createCustomer: 'Create customer',
  createMapping: 'Map customer',
  createSubscription: 'Create subscription',
  updateSubscription: 'Update subscription',
  continueSubscription: 'Continue licence',
  deactivateSubscription: 'Deactivate subscription',
  reactivateSubscription: 'Reactivate subscription',
  linkSubscription: 'Link licence',
  deactivateCustomer: 'Make customer inactive',
};
const outcomes: Record<Parameters<RunTableLabels['outcome']>[0], string> = {
  planned: 'planned',
  applied: 'done',
  failed: 'failed',
  skipped: 'not done',
  held: 'held',
  leftOut: 'left out',
};
const severities: Record<Parameters<RunTableLabels['severity']>[0], string> = {
  failed: 'failed',
  decision: 'to decide',
  notice: 'worth knowing',
};
const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  billing_cycle: { none: 'none', daily: 'daily', weekly: 'weekly', monthly: 'monthly', yearly: 'yearly' },
  term_duration: {
    none: 'none',
    monthly: 'monthly',
    annual: 'annual',
    biennial: '2 years',
    triennial: '3 years',
  },
};

/** The labels of a run's table on the command line: those of the screens in English. */
export const runTableLabels: RunTableLabels = {
  column: (column) => columns[column],
  kind: (kind) => kinds[kind],
  outcome: (outcome) => outcomes[outcome],
  severity: (severity) => severities[severity],
  field: (name) => fieldLabels[name] ?? name,
  text: (field, value) => texts[field]?.[value.toLowerCase()] ?? value,
  yes: 'yes',
  no: 'no',
};
