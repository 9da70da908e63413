import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { z } from 'zod';
import { createSession, type Session } from '../../../server/commands/session.ts';
import { openCompanion } from '../../../server/companion.ts';
import { readConfig } from '../../../server/config/environment.ts';
import { LinksSchema } from '../../../server/data/links-document.ts';
import { MainSchema } from '../../../server/data/main-document.ts';
import { createLog } from '../../../server/log.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import { type Sandbox, sandboxEnvironment, startSandbox } from '../../sandbox/index.ts';
import { changeForImport, changeForSecondDay, seedFirstDay } from './shop-to-import.ts';

const today = new Date('2026-03-01T12:00:00.000Z');
const hook = fileURLToPath(new URL('./process-hook.mjs', import.meta.url));

/** What the hook is told, see process-hook.mjs. */
interface HookOrder {
  readonly KILL_STEP?: string;
  readonly KILL_MOMENT?: string;
  readonly STEPS_FILE?: string;
  readonly CLOCK_AHEAD_MS?: string;
}

interface Started {
  readonly process: ChildProcess;
  /** Its exit code or the signal that ended it, and what it printed. */
  readonly ended: Promise<{
    code: number | null;
    signal: NodeJS.Signals | null;
    stdout: string;
    stderr: string;
  }>;
  /** Resolves when it has printed a whole JSON document, with that. */
  readonly printed: Promise<unknown>;
}

interface Served {
  readonly session: Session;
  /** Sends it a signal and answers how it ended. */
  stop(signal?: NodeJS.Signals): Started['ended'];
}

/** A sandbox and a data folder on the morning of a large import, and the built companion to do it with. */
export interface World {
  readonly sandbox: Sandbox;
  readonly dataDir: string;
  start(words: readonly string[], order?: HookOrder): Started;
  /** Runs one sync through a companion that serves. */
  sync(session: Session): Promise<SyncRun>;
  /** A companion that serves, started a while after the kill. */
  serve(): Promise<Served>;
  readMain(): Promise<z.infer<typeof MainSchema>>;
  readLinks(): Promise<z.infer<typeof LinksSchema>>;
  close(): Promise<void>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Opens a world in which `customers` customers are as they are right before the import. */
export async function openWorld(customers: number): Promise<World> {
  const sandbox = await startSandbox({ now: () => today, seed: (state) => seedFirstDay(state, customers) });
  sandbox.state.halo.settings.writeTakesMs = 0;
  const folder = await mkdtemp(join(tmpdir(), 'kill-point-'));
  const dataDir = join(folder, 'data');
  const environment = {
    ...sandboxEnvironment(sandbox),
    COMPANION_DATA_DIR: dataDir,
    COMPANION_PORT: '0',
    LOG_LEVEL: 'silent',
  };
  await prepare(sandbox, environment, customers);
  const children = new Set<Started>();

  const start: World['start'] = (words, order = {}) => {
    const started = watch(
      spawn(process.execPath, ['--import', hook, inject('companionFile'), ...words, '--json'], {
        env: { ...environment, ...order },
        cwd: folder,
      }),
    );
    children.add(started);
    return started;
  };
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T> =>
    z.object({ data: schema }).parse(JSON.parse(await readFile(join(dataDir, name), 'utf8'))).data;

  return {
    sandbox,
    dataDir,
    start,
    async sync(session) {
      const { runId } = await session.call('startRun', { body: { mode: 'sync' } });
      await session.follow(runId, () => undefined);
      return session.call('readRun', { params: { runId } });
    },
    async serve() {
      const { process: child, ended, printed } = start(['serve'], { CLOCK_AHEAD_MS: '120000' });
      const { url } = z.object({ url: z.string() }).parse(await Promise.race([printed, ended]));
      const owner = z.object({ controlKey: z.string() });
      const { controlKey } = owner.parse(JSON.parse(await readFile(join(dataDir, 'owner.json'), 'utf8')));
      const session = createSession({
        send: (path, init) => fetch(new URL(path, url), init),
        key: controlKey,
        interrupt: () => false,
        close: async () => undefined,
      });
      return {
        session,
        stop(signal = 'SIGKILL') {
          child.kill(signal);
          return ended;
        },
      };
    },
    readMain: () => read('companion.json', MainSchema),
    readLinks: () => read('links.json', LinksSchema),
    async close() {
      for (const { process: child } of children) child.kill('SIGKILL');
      await Promise.all([...children].map(({ ended }) => ended));
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function watch(child: ChildProcess): Started {
  let stdout = '';
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const printed = new Promise<unknown>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (parsed(stdout) !== undefined) resolve(parsed(stdout));
    });
  });
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    stdout,
    stderr,
  }));
  return { process: child, ended, printed };
}

/** The two days before the import, with the settings, the exclusion and the connection that must not get lost. */
async function prepare(sandbox: Sandbox, environment: Record<string, string>, customers: number) {
  const companion = await openCompanion(readConfig(environment), createLog('silent'), () => today);
  const session = createSession({
    send: async (path, init) => companion.app.fetch(new Request(new URL(path, 'http://127.0.0.1'), init)),
    key: companion.controlKey,
    interrupt: () => false,
    close: async () => undefined,
  });
  const sync = async () => {
    await session.call('startRun', { body: { mode: 'sync' } });
    await companion.runs.idle();
  };
  await session.call('writeSettings', {
    body: {
      deactivateDeleted: true,
      maxDeactivations: 500,
      maxDeactivationsPercent: 100,
      scheduleTime: '03:45',
    },
  });
  await session.call('createPairingCode', { body: { role: 'technician' } });
  await sync();
  changeForSecondDay(sandbox.state, customers);
  await sync();
  changeForImport(sandbox.state, customers);
  await companion.close();
  sandbox.state.clearRequests();
}
