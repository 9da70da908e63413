import type { AuditAction, AuditDetail, AuditEntry, Doer } from '../../shared/audit.ts';
import type { Outcome } from './outcome.ts';
import { tableText } from './print/table-text.ts';
import { colour, counted, doerText, moment, shown } from './print/text.ts';
import type { Session } from './session.ts';

const words: Record<AuditAction, string> = {
  settingsChanged: 'changed settings',
  credentialsChanged: 'changed credentials',
  mappingsGenerated: 'generated mappings',
  mappingsTakenOver: 'took over mappings of Halo',
  mappingSet: 'mapped',
  mappingRemoved: 'removed the mapping of',
  customerExcluded: 'excluded',
  decisionSettled: 'settled',
  settlementForgotten: 'took back what was settled of',
  leftOut: 'left out',
  leftOutRemoved: 'follows again',
  tenantSettled: 'decided about another account',
  differenceAccepted: 'accepted in billing',
  differenceReopened: 'opened again in billing',
  lineTied: 'tied an invoice line',
  lineUntied: 'wrote an invoice line back',
  linkSet: 'linked',
  linkRemoved: 'took away the link of',
  intentionSet: 'said what is wanted at its renewal of',
  intentionForgotten: 'forgot what is wanted at its renewal of',
  seatsRequested: 'asked for seats of',
  cancellationRequested: 'asked to cancel',
  orderApproved: 'approved the order of',
  orderRejected: 'rejected the order of',
  orderEnded: 'saw the end of the order of',
  orderedAtRenewal: 'ordered what was wanted at the renewal of',
  calendarAdded: 'made a calendar address for',
  wayAdded: 'added a way to be told:',
  wayChanged: 'changed a way to be told:',
  wayRemoved: 'removed a way to be told:',
  heartbeatChanged: 'changed the heartbeat address',
  calendarRevoked: 'revoked the calendar address of',
  lessonsTakenOver: 'took over from the doctor',
  lessonForgotten: 'took back from the doctor',
  codeMade: 'made a pairing code',
  codeWithdrawn: 'withdrew a pairing code',
  browserPaired: 'paired',
  connectionRevoked: 'revoked',
  syncStarted: 'started sync',
  previewStarted: 'started preview',
  planApproved: 'approved plan',
  planDropped: 'dropped plan',
  runCancelled: 'stopped run',
  runUndone: 'took back run',
  writesTried: 'tried writes on',
  backupMade: 'made a backup',
  backupRestored: 'restored a backup',
  codeRefused: 'was refused a pairing code',
  pairingLocked: 'locked pairing by wrong codes',
  tokenRefused: 'was refused a token',
  entriesMissing: 'found entries missing here',
  entriesChanged: 'found that something else changed the entries here',
};

const byWhom = (by: Doer): string => {
  if (by.kind === 'connection') return `${shown(by.name, 30)} (${by.role})`;
  return by.kind === 'stranger' ? 'somebody unknown' : doerText(by.kind);
};

const detailText = ({ field, from, to }: AuditDetail): string => {
  if (from === null && to === 'true') return shown(field, 40);
  const value = (text: string | null) => shown(text ?? 'none', 40);
  return from === null
    ? `${shown(field, 40)}: ${value(to)}`
    : `${shown(field, 40)}: ${value(from)} → ${value(to)}`;
};

const shownDetails = 4;

const what = ({ action, subject, details, outcome, reason }: AuditEntry): string => {
  // The run that was started is what the line is about.
  const told = details.filter(({ field, to }) => field !== 'run' || to !== subject?.id);
  const more = told.length - shownDetails;
  const list = told.slice(0, shownDetails).map(detailText);
  const ended = {
    done: '',
    failed: colour.red(`failed (${reason ?? 'unknown'})`),
    begun: colour.yellow('not known how it ended'),
  };
  return [
    `${words[action]}${subject === null ? '' : ` ${shown(subject.name ?? subject.id, 40)}`}`,
    [...list, ...(more > 0 ? [`and ${more} more`] : [])].join(', '),
    ended[outcome],
  ]
    .filter((part) => part !== '')
    .join(' · ');
};

/** Who changed what, newest first. @throws ApiProblem */
export async function auditCommand(session: Session, limit: number): Promise<Outcome> {
  const answer = await session.call('listAudit', { query: { limit } });
  const rows = answer.entries.map((entry) => [moment(entry.at), byWhom(entry.by), what(entry)]);
  const text = tableText({
    none: 'Nothing has been changed yet.',
    head: ['When', 'Who', 'What'],
    rows,
    end: counted(rows.length, 'change'),
  });
  return { json: answer, text, exitCode: 0 };
}
