import type { AuditAction, AuditDetail, Doer } from '../../../shared/audit.ts';
import { BillingStateSchema } from '../../../shared/billing.ts';
import { billingStateWords } from '../../i18n/billing-state.ts';
import { roleLabel } from '../../i18n/role-label.ts';
import { t } from '../../i18n/translate.ts';
import { fieldWords } from '../credentials/field-words.ts';
import { fromWords } from '../left-out/rule-words.ts';
import { ruleOf } from '../schedule/consequence.ts';
import { settingLabel, settingValueWords } from '../schedule/setting-words.ts';
import { choiceWords } from './choice-words.ts';

export function actorWords(by: Doer): string {
  switch (by.kind) {
    case 'connection':
      return by.name;
    case 'command':
      return t('admin.audit.byCommand');
    case 'schedule':
      return t('admin.audit.bySchedule');
    case 'companion':
      return t('admin.audit.byCompanion');
    case 'stranger':
      return t('admin.audit.byStranger');
  }
}

export function actionWords(action: AuditAction): string {
  switch (action) {
    case 'settingsChanged':
      return t('admin.audit.settingsChanged');
    case 'credentialsChanged':
      return t('admin.audit.credentialsChanged');
    case 'mappingsGenerated':
      return t('admin.audit.mappingsGenerated');
    case 'mappingSet':
      return t('admin.audit.mappingSet');
    case 'mappingRemoved':
      return t('admin.audit.mappingRemoved');
    case 'customerExcluded':
      return t('admin.audit.customerExcluded');
    case 'decisionSettled':
      return t('admin.audit.decisionSettled');
    case 'leftOut':
      return t('admin.audit.leftOut');
    case 'leftOutRemoved':
      return t('admin.audit.leftOutRemoved');
    case 'linkSet':
      return t('admin.audit.linkSet');
    case 'linkRemoved':
      return t('admin.audit.linkRemoved');
    case 'intentionSet':
      return t('admin.audit.intentionSet');
    case 'intentionForgotten':
      return t('admin.audit.intentionForgotten');
    case 'settlementForgotten':
      return t('admin.audit.settlementForgotten');
    case 'tenantSettled':
      return t('admin.audit.tenantSettled');
    case 'differenceAccepted':
      return t('admin.audit.differenceAccepted');
    case 'differenceReopened':
      return t('admin.audit.differenceReopened');
    case 'seatsRequested':
      return t('admin.audit.seatsRequested');
    case 'cancellationRequested':
      return t('admin.audit.cancellationRequested');
    case 'orderApproved':
      return t('admin.audit.orderApproved');
    case 'orderRejected':
      return t('admin.audit.orderRejected');
    case 'orderEnded':
      return t('admin.audit.orderEnded');
    case 'lessonsTakenOver':
      return t('admin.audit.lessonsTakenOver');
    case 'lessonForgotten':
      return t('admin.audit.lessonForgotten');
    case 'codeMade':
      return t('admin.audit.codeMade');
    case 'codeWithdrawn':
      return t('admin.audit.codeWithdrawn');
    case 'browserPaired':
      return t('admin.audit.browserPaired');
    case 'connectionRevoked':
      return t('admin.audit.connectionRevoked');
    case 'syncStarted':
      return t('admin.audit.syncStarted');
    case 'previewStarted':
      return t('admin.audit.previewStarted');
    case 'planApproved':
      return t('admin.audit.planApproved');
    case 'planDropped':
      return t('admin.audit.planDropped');
    case 'runCancelled':
      return t('admin.audit.runCancelled');
    case 'writesTried':
      return t('admin.audit.writesTried');
    case 'backupMade':
      return t('admin.audit.backupMade');
    case 'backupRestored':
      return t('admin.audit.backupRestored');
    case 'codeRefused':
      return t('admin.audit.codeRefused');
    case 'pairingLocked':
      return t('admin.audit.pairingLocked');
    case 'tokenRefused':
      return t('admin.audit.tokenRefused');
    case 'entriesMissing':
      return t('admin.audit.entriesMissing');
    case 'entriesChanged':
      return t('admin.audit.entriesChanged');
  }
}

const fieldName = (field: string): string => {
  const setting = settingLabel(ruleOf(field) ?? field);
  if (setting !== null) return setting;
  switch (field) {
    case 'role':
      return t('admin.connection.role');
    case 'customers':
      return t('admin.schedule.customers');
    case 'subscriptions':
      return t('admin.schedule.subscriptions');
    case 'haloClientIds':
    case 'haloCustomer':
      return t('admin.audit.haloCustomer');
    case 'excluded':
      return t('admin.audit.excluded');
    case 'run':
      return t('admin.audit.run');
    case 'alreadyRunning':
      return t('admin.audit.alreadyRunning');
    case 'madeAt':
      return t('admin.audit.madeAt');
    case 'browsers':
      return t('admin.technicians.browsers');
    case 'days':
      return t('admin.technicians.days');
    case 'reason':
      return t('admin.billing.reason');
    case 'until':
      return t('admin.technicians.until');
    case 'file':
      return t('admin.audit.file');
    case 'leftOut':
      return t('admin.audit.leftOutOf');
    case 'haloLicenceId':
      return t('admin.field.licence');
    case 'subscriptionId':
      return t('admin.field.subscription');
    case 'intention':
      return t('admin.audit.intention');
    case 'leftOutOfPlan':
      return t('admin.audit.leftOutOfPlan');
    case 'tries':
      return t('admin.audit.tries');
    case 'lines':
      return t('admin.audit.lines');
    default:
      if (isQuestion(field)) return t('admin.audit.question');
      return /^(sherweb|halo)\./.test(field) ? fieldWords(field as never).label : field;
  }
};

/** `sync, billing: leave`, `sync: report` */
const leftOutWords = (value: string): string => {
  const [from = '', mode] = value.split(': ', 2);
  const parts = from.split(', ').filter((part) => part === 'sync' || part === 'billing');
  return fromWords({ from: parts, mode: mode === 'report' ? 'report' : 'leave' });
};

/** A difference that was accepted: `billedLess: 11 / 12`. */
const differenceWords = (value: string): string => {
  const [state, seats] = value.split(': ', 2);
  const known = BillingStateSchema.safeParse(state);
  if (!known.success) return value;
  const words = billingStateWords(known.data);
  return seats === undefined ? words : t('admin.audit.detail', [words, seats]);
};

/** A decision is named by its code. */
const isQuestion = (field: string): boolean => field.startsWith('sync.') || field === 'decision';

const valueWords = (field: string, value: string | null): string => {
  if (value === null) return '–';
  const chosen = settingValueWords(field, value);
  if (chosen !== null) return chosen;
  if (isQuestion(field)) return choiceWords(value);
  if (field === 'leftOut') return leftOutWords(value);
  if (field === 'role' && (value === 'admin' || value === 'technician')) return roleLabel(value);
  switch (value) {
    case 'set':
      return t('admin.audit.set');
    case 'forgotten':
      return t('admin.audit.forgotten');
    case 'true':
      return t('admin.yes');
    case 'false':
      return t('admin.audit.no');
    default:
      return differenceWords(value);
  }
};

/** One value before and after: `Seats: 48 → 52`. */
export const detailWords = ({ field, from, to }: AuditDetail): string =>
  t('admin.audit.detail', [
    fieldName(field),
    from === null ? valueWords(field, to) : `${valueWords(field, from)} → ${valueWords(field, to)}`,
  ]);
