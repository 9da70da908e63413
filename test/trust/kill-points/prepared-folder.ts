import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionIn } from '../../../server/commands/open-session.ts';
import type { Session } from '../../../server/commands/session.ts';
import { openCompanion } from '../../../server/companion.ts';
import { readConfig } from '../../../server/config/environment.ts';
import { createLog } from '../../../server/log.ts';
import type { RunRequest, SyncRun } from '../../../shared/sync-run.ts';
import { copyOf } from '../../sandbox/copy.ts';
import { type SandboxOptions, sandboxEnvironment, startSandbox } from '../../sandbox/index.ts';
import type { SandboxSeed, SandboxState } from '../../sandbox/state.ts';
import { openWorld, type World } from './world.ts';

/** A moment in the life of a companion, made once; worlds are copies of it that know nothing of each other. */
export interface Prepared {
  open(): Promise<World>;
  close(): Promise<void>;
}

/** The companion of this process that brings the folder to that moment, and its sandbox. */
export interface Preparing {
  readonly session: Session;
  readonly state: SandboxState;
  /** Runs to its end, and answers the report. */
  run(request: RunRequest): Promise<SyncRun>;
}

/** Where a prepared folder begins, and when its worlds open. */
interface Beginning {
  readonly seed: SandboxSeed;
  /** A clock that stands; undefined: the real one. */
  readonly today?: Date;
  /** When the processes of a world believe to start; undefined: now. */
  readonly opensAt?: Date;
  /** What a copy of customers and licences lacks, put into each world. */
  readonly besides?: SandboxSeed;
}

/**
 * Brings a companion to the moment at which it is to be killed.
 * @param bring what it lives through before
 * @returns also what `bring` answered
 */
export async function prepareFolder<T>(
  { seed, today, opensAt, besides = () => undefined }: Beginning,
  bring: (preparing: Preparing) => Promise<T>,
): Promise<Prepared & { readonly made: T }> {
  const folder = await mkdtemp(join(tmpdir(), 'kill-points-'));
  const dataDir = join(folder, 'data');
  const clock: Pick<SandboxOptions, 'now'> = today === undefined ? {} : { now: () => today };
  const sandbox = await startSandbox({ ...clock, seed });
  sandbox.state.halo.settings.writeTakesMs = 0;
  const environment = { ...sandboxEnvironment(sandbox), COMPANION_DATA_DIR: dataDir, COMPANION_PORT: '0' };
  const companion = await openCompanion(readConfig(environment), createLog('silent'), clock.now);
  const session = sessionIn({ ...companion, url: 'http://127.0.0.1' });
  const made = await bring({
    session,
    state: sandbox.state,
    async run(body) {
      const { runId } = await session.call('startRun', { body });
      await companion.runs.idle();
      return session.call('readRun', { params: { runId } });
    },
  });
  await session.close();
  await sandbox.close();
  const copied = copyOf(sandbox.state);

  return {
    made,
    async open() {
      const own = await mkdtemp(join(tmpdir(), 'kill-point-'));
      await cp(dataDir, join(own, 'data'), { recursive: true });
      const inWorld: SandboxSeed = (into) => {
        copied(into);
        besides(into);
      };
      return openWorld(await startSandbox({ ...clock, seed: inWorld }), own, opensAt ?? new Date());
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
