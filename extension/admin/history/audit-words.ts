import type { AuditDetail } from '../../../shared/audit.ts';
import { BillingStateSchema } from '../../../shared/billing.ts';
import { causeKinds, wayKinds } from '../../../shared/notification-kinds.ts';
import { billingStateWords } from '../../i18n/billing-state.ts';
import { causeWords, wayWords } from '../../i18n/notification-words.ts';
import { isOrderState, orderStateWords } from '../../i18n/order-state.ts';
import { roleLabel } from '../../i18n/role-label.ts';
import { runIdWords } from '../../i18n/run-id-words.ts';
import { joined, t } from '../../i18n/translate.ts';
import { fieldWords } from '../credentials/field-words.ts';
import { fromWords } from '../left-out/rule-words.ts';
import { ruleOf } from '../schedule/consequence.ts';
import { settingLabel, settingValueWords } from '../schedule/setting-words.ts';
import { choiceWords } from './choice-words.ts';

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
    case 'undoes':
      return t('admin.audit.undoes');
    case 'takesOver':
      return t('admin.audit.takesOver');
    case 'otherIsOff':
      return t('admin.audit.otherIsOff');
    case 'takenAlso':
      return t('admin.audit.takenAlso');
    case 'notTaken':
      return t('admin.audit.notTaken');
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
      return t('admin.reason');
    case 'until':
      return t('admin.technicians.until');
    case 'file':
      return t('admin.audit.file');
    case 'leftOut':
      return t('admin.audit.leftOutOf');
    case 'seats':
      return t('panel.column.seats');
    case 'order':
      return t('admin.orders.order');
    case 'haloLicenceId':
      return t('admin.field.licence');
    case 'subscriptionId':
      return t('admin.field.subscription');
    case 'calendarShows':
      return t('admin.audit.calendarShows');
    case 'heartbeat':
      return t('admin.notifications.heartbeat');
    case 'wayName':
      return t('admin.notifications.name');
    case 'wayWants':
      return t('admin.notifications.wants');
    case 'wayAddress':
      return t('admin.notifications.address');
    case 'wayKind':
      return t('admin.audit.wayKind');
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
      return credentialName(field) ?? field;
  }
};

/** A credential with its side, as both have some of the same name; null: it is none. */
function credentialName(field: string): string | null {
  const [side] = field.split('.', 1);
  if (side !== 'sherweb' && side !== 'halo') return null;
  return joined([side === 'sherweb' ? 'Sherweb' : 'Halo', fieldWords(field as never).label]);
}

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

/** What was wanted at a renewal: `goTo 101`, `end`, `asIs`. */
const intentionWords = (value: string): string => {
  const [want, to] = value.split(' ', 2);
  if (want === 'goTo' && to !== undefined) return t('admin.renewals.wantGoTo', [to]);
  if (want === 'end') return t('admin.renewals.wantEnd');
  return want === 'asIs' ? t('admin.renewals.wantAsIs') : value;
};

/** How a calendar calls customers. */
const showsWords = (value: string): string =>
  value === 'names' ? t('admin.calendars.names') : t('admin.calendars.numbers');

/** A decision is named by its code. */
const isQuestion = (field: string): boolean => field.startsWith('sync.') || field === 'decision';

/** What a value is called; one that is not known here stays as it is. */
function nameFrom<T extends string>(kinds: readonly T[], value: string, words: (kind: T) => string): string {
  const known = kinds.find((each) => each === value);
  return known === undefined ? value : words(known);
}

const valueWords = (field: string, value: string | null): string => {
  if (value === null) return '–';
  const chosen = settingValueWords(field, value);
  if (chosen !== null) return chosen;
  if (isQuestion(field)) return choiceWords(value);
  if (field === 'order' && isOrderState(value)) return orderStateWords(value);
  if (field === 'leftOut') return leftOutWords(value);
  if (field === 'intention') return intentionWords(value);
  if (field === 'calendarShows') return showsWords(value);
  if (field === 'undoes' || field === 'run') return runIdWords(value);
  if (field === 'wayKind') return nameFrom(wayKinds, value, wayWords);
  if (field === 'wayWants')
    return value
      .split(', ')
      .map((cause) => nameFrom(causeKinds, cause, causeWords))
      .join(', ');
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
