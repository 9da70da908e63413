import type { RunProblem } from '../../../shared/problem.ts';
import type { RunTableLabels, runColumns } from '../../../shared/run-table.ts';
import type { Outcome } from '../../../shared/sync-run.ts';
import { t } from '../../i18n/translate.ts';
import { fieldName, kindWords } from '../changes/change-words.ts';
import { cycleWords, termWords } from '../changes/cycle-words.ts';

const columns: Record<(typeof runColumns)[number], () => string> = {
  kindCode: () => t('admin.csv.kindCode'),
  kind: () => t('admin.csv.kind'),
  outcomeCode: () => t('admin.csv.outcomeCode'),
  outcome: () => t('admin.csv.outcome'),
  customer: () => t('admin.csv.customer'),
  title: () => t('admin.csv.title'),
  fieldCode: () => t('admin.csv.fieldCode'),
  field: () => t('admin.csv.field'),
  from: () => t('admin.csv.from'),
  to: () => t('admin.csv.to'),
  currency: () => t('admin.csv.currency'),
  message: () => t('admin.csv.message'),
  action: () => t('admin.csv.action'),
  haloClientId: () => t('admin.csv.haloClientId'),
  haloLicenceId: () => t('admin.csv.haloLicenceId'),
  subscriptionId: () => t('admin.csv.subscriptionId'),
};
const outcomes: Record<Outcome | RunProblem['severity'], () => string> = {
  planned: () => t('admin.outcome.planned'),
  applied: () => t('admin.outcome.applied'),
  failed: () => t('admin.outcome.failed'),
  skipped: () => t('admin.outcome.skipped'),
  held: () => t('admin.outcome.held'),
  leftOut: () => t('admin.outcome.leftOut'),
  decision: () => t('admin.outcome.decision'),
  notice: () => t('admin.outcome.notice'),
};

/** The labels of a run's table in the reader's language. */
export const runTableLabels: RunTableLabels = {
  column: (column) => columns[column](),
  kind: kindWords,
  outcome: (outcome) => outcomes[outcome](),
  severity: (severity) => outcomes[severity](),
  field: fieldName,
  text: (field, value) => {
    if (field === 'billing_cycle') return cycleWords(value);
    return field === 'term_duration' ? termWords(value) : value;
  },
  get yes() {
    return t('admin.yes');
  },
  get no() {
    return t('admin.no');
  },
};
