import type { CauseKind } from '../../../shared/notification-kinds.ts';
import type { Note } from '../../../shared/problem.ts';
import { hasActed } from '../../../shared/sync-run.ts';
import { note } from '../../messages/note.ts';
import { type Cause, causeOf } from './cause.ts';
import type { UrgentTruth } from './truth.ts';

const refused = [
  ...['unauthorized', 'forbidden', 'notConfigured', 'secretOfOther'],
  ...['wrongCredentials', 'wrongSubscriptionKey', 'noAccess', 'noPermission', 'missingScope'],
];
const away = ['unreachable', 'timedOut', 'serverError', 'rateLimited'];

/** What of a failed sync is to blame: one side's silence or refusal is one cause, whatever failed by it. */
function blameOf({ code, values }: Note): { readonly kind: CauseKind; readonly key: string } {
  const [side = '', what = ''] = code.split('.');
  const isVendor = side === 'sherweb' || side === 'halo';
  const call = values?.call;
  // A wrong secret is answered 400 by the address of tokens.
  const isOfToken = typeof call === 'object' && 'code' in call && call.code === 'call.token';
  if (isVendor && (refused.includes(what) || (what === 'rejected' && isOfToken)))
    return { kind: 'credentials', key: `credentials:${side}` };
  if (isVendor && away.includes(what)) return { kind: 'unreachable', key: `unreachable:${side}` };
  return { kind: 'syncFailed', key: 'syncFailed' };
}

/** Since when each sync has failed, ISO date-time, UTC. */
const failedSince = ({ runs, lastError, at }: UrgentTruth): string => {
  const real = runs.filter(hasActed);
  const worked = real.findIndex(({ status }) => status !== 'failed');
  const failed = worked === -1 ? real : real.slice(0, worked);
  return failed.at(-1)?.finishedAt ?? lastError?.at ?? at;
};

/** A sync that failed, in part or as a whole, one that did not happen, and another account than before. Pure. */
export function syncCauses(truth: UrgentTruth): Cause[] {
  const { lastError, lateHours, lateSince, question, at } = truth;
  const lastRun = truth.runs.find(hasActed);
  // One that could not even begin left no run.
  const hasFailed = lastError !== null && (lastError.runId === '' || lastRun?.status === 'failed');
  const failed = hasFailed ? failedCause(truth, lastError) : [];
  const isLate = lateHours !== null && failed.length === 0 && question === null;
  return [
    ...(question === null
      ? []
      : causeOf({
          key: 'otherAccount',
          kind: 'credentials',
          urgency: 'now',
          since: question.at,
          say: () => note('notify.otherAccount', { side: question.side === 'halo' ? 'Halo' : 'Sherweb' }),
          items: [
            {
              fact: `${question.side} ${question.found.id ?? question.found.name}`,
              customer: null,
              said: null,
            },
          ],
        })),
    ...failed,
    ...(isLate
      ? causeOf({
          key: 'syncLate',
          kind: 'syncLate',
          urgency: 'now',
          since: lateSince ?? at,
          say: () => note('notify.late', { hours: lateHours }),
          items: [{ fact: 'late', customer: null, said: null }],
        })
      : []),
    ...(lastRun !== undefined && lastRun.counts.failed > 0 && !hasFailed && lastError !== null
      ? causeOf({
          key: 'syncPartly',
          kind: 'syncFailed',
          urgency: 'digest',
          since: lastRun.finishedAt,
          say: () => note('notify.partly', { count: lastRun.counts.failed }),
          items: partlyFailed(lastError, lastRun.counts.failed),
        })
      : []),
  ];
}

/** One more that failed is news, though its reason is the same: else one customer in trouble for weeks hides the next. */
const partlyFailed = (lastError: NonNullable<UrgentTruth['lastError']>, count: number) => [
  { fact: lastError.code, customer: null, said: noteIn(lastError) },
  ...Array.from({ length: Math.min(count, mostCounted) - 1 }, (_, place) => ({
    fact: `${lastError.code} ${place + 2}`,
    customer: null,
    said: null,
  })),
];
/** Beyond this one more is no news. */
const mostCounted = 100;

/** The note of the last error, without when and where it was. */
const noteIn = ({ at: _at, runId: _runId, ...said }: NonNullable<UrgentTruth['lastError']>): Note => said;

function failedCause(truth: UrgentTruth, lastError: NonNullable<UrgentTruth['lastError']>): Cause[] {
  const said = noteIn(lastError);
  const { kind, key } = blameOf(said);
  // An account that changed is a cause of its own.
  if (said.code.startsWith('tenants.') && truth.question !== null) return [];
  const items = [{ fact: kind === 'syncFailed' ? said.code : key, customer: null, said: null }];
  return causeOf({ key, kind, urgency: 'now', since: failedSince(truth), say: () => said, items });
}
