import type { SyncScope } from '../../../shared/sync-plan.ts';
import type { App } from './app.ts';
import { hashOf } from './route.ts';

/**
 * Starts a preview and goes to it.
 * @param scope what it looks at
 * @throws CompanionProblem
 */
export async function startPreview(app: App, scope: Partial<SyncScope>): Promise<void> {
  const { runId } = await app.call('startRun', { body: { mode: 'preview', scope } });
  void app.refreshStatus();
  app.go(hashOf('import', null, { run: runId }));
}
