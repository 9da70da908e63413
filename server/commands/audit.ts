import type { Actor, AuditAction, AuditDetail, AuditEntry } from '../../shared/audit.ts';
import type { Outcome } from './outcome.ts';
import { colour, columns, counted, moment, shown } from './print/text.ts';
import type { Session } from './session.ts';

const words: Record<AuditAction, string> = {
  settingsChanged: 'changed settings',
  credentialsChanged: 'changed credentials',
  mappingsGenerated: 'generated mappings',
  mappingSet: 'mapped',
  mappingRemoved: 'removed the mapping of',
  customerExcluded: 'excluded',
  codeMade: 'made a pairing code',
  browserPaired: 'paired',
  connectionRevoked: 'revoked',
  syncStarted: 'started sync',
  previewStarted: 'started preview',
  planApproved: 'approved plan',
  planDropped: 'dropped plan',
  runCancelled: 'stopped run',
  writesTried: 'tried writes on',
  backupMade: 'made a backup',
  backupRestored: 'restored a backup',
};

const byWhom = (by: Actor): string =>
  by.kind === 'connection' ? `${shown(by.name, 30)} (${by.role})` : `the ${by.kind}`;

const detailWords = ({ field, from, to }: AuditDetail): string => {
  const value = (text: string | null) => shown(text ?? 'none', 40);
  return from === null
    ? `${shown(field, 40)} ${value(to)}`
    : `${shown(field, 40)} ${value(from)} → ${value(to)}`;
};

const shownDetails = 4;

const what = ({ action, subject, details, outcome, reason }: AuditEntry): string => {
  const more = details.length - shownDetails;
  const list = details.slice(0, shownDetails).map(detailWords);
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
  const text =
    rows.length === 0
      ? 'Nothing has been changed yet.'
      : [columns([['when', 'who', 'what'], ...rows]), '', counted(rows.length, 'change')].join('\n');
  return { json: answer, text, exitCode: 0 };
}
