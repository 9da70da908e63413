import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { createSession, type Session } from '../../server/commands/session.ts';
import { ownerPath } from '../../server/store/lock/owner.ts';
import type { SyncScope } from '../../shared/sync-plan.ts';
import type { SyncRun } from '../../shared/sync-run.ts';
import { CompanionProcess } from '../demo/companion-process.ts';
import { runThrough } from '../support/run-through.ts';

const OwnerSchema = z.object({ url: z.string(), controlKey: z.string() });

/**
 * The built companion. While it serves it can be asked as its commands ask it, but without a process for each
 * question: to start one takes longer than nearly every answer.
 */
export class RunningCompanion extends CompanionProcess implements Pick<Session, 'call'> {
  readonly #dataDir: string;

  constructor(environment: Readonly<Record<string, string>>, dataDir: string) {
    super({ ...environment, COMPANION_DATA_DIR: dataDir });
    this.#dataDir = dataDir;
  }

  /** Calls a route and parses its answer. @throws ApiProblem */
  call: Session['call'] = async (name, input) => (await this.#session()).call(name, input);

  /** A sync, of everything unless told, from start to its report. @throws ApiProblem */
  async sync(scope: Partial<SyncScope> = {}): Promise<SyncRun> {
    return runThrough(await this.#session(), { mode: 'sync', scope });
  }

  async preview(scope: Partial<SyncScope> = {}): Promise<SyncRun> {
    return runThrough(await this.#session(), { mode: 'preview', scope });
  }

  async #session(): Promise<Session> {
    const { url, controlKey } = OwnerSchema.parse(
      JSON.parse(await readFile(ownerPath(this.#dataDir), 'utf8')),
    );
    return createSession({
      send: (path, init) => fetch(new URL(path, url), init),
      key: controlKey,
      interrupt: () => false,
      close: async () => undefined,
    });
  }
}
