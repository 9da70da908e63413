import type { SyncScope } from '../../../shared/sync-plan.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import type { App } from './app.ts';
import { hashOf } from './route.ts';

/**
 * Starts a preview and goes to it.
 * @param scope what it looks at
 * @throws CompanionProblem
 */
export async function startPreview(app: App, scope: Partial<SyncScope>): Promise<void> {
  const { runId } = await app.call('startRun', { body: { mode: 'preview', scope } });
  show(app, runId);
}

/** Starts a preview of what takes a run back, and goes to it. @throws CompanionProblem */
export async function startUndo(app: App, undoes: string): Promise<void> {
  const { runId } = await app.call('undoRun', { params: { runId: undoes }, body: { preview: true } });
  show(app, runId);
}

/** Starts a preview of the same as a run that was, and goes to it. @throws CompanionProblem */
export const previewAgain = (
  app: App,
  { undoes, scope }: Pick<SyncRun, 'undoes' | 'scope'>,
): Promise<void> => (undoes === undefined ? startPreview(app, scope) : startUndo(app, undoes));

function show(app: App, runId: string): void {
  void app.refreshStatus();
  app.go(hashOf('import', null, { run: runId }));
}
