import type { Status } from '../../shared/status.ts';
import type { ExitCode, Outcome } from './outcome.ts';
import { printStatus } from './print/status.ts';
import type { Session } from './session.ts';

const failed = new Set(['failed', 'interrupted', 'partial']);

/** 2 where credentials are missing, 1 where the last sync did not do all, else 0: what waits for a person is no failure. */
const exitCodeOf = ({ configured, schedule: { lastRun } }: Status): ExitCode => {
  if (!configured.sherweb || !configured.halo) return 2;
  return lastRun !== null && failed.has(lastRun.status) ? 1 : 0;
};

/** How things are, in six lines. @throws ApiProblem */
export async function statusCommand(session: Session, now = new Date()): Promise<Outcome> {
  const status = await session.call('status', {});
  return { json: status, text: printStatus(status, now), exitCode: exitCodeOf(status) };
}
