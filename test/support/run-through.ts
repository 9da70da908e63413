import type { Session } from '../../server/commands/session.ts';
import type { RunProgress, RunReport, RunRequest } from '../../shared/sync-run.ts';

/** A run from start to its report. @throws ApiProblem */
export async function runThrough(
  session: Pick<Session, 'call' | 'follow'>,
  request: RunRequest,
  onProgress: (progress: RunProgress) => void = () => undefined,
): Promise<RunReport> {
  const { runId } = await session.call('startRun', { body: request });
  await session.follow(runId, onProgress);
  return session.call('readRun', { params: { runId } });
}
