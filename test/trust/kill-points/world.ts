import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { z } from 'zod';
import { createSession, type Session } from '../../../server/commands/session.ts';
import { LinksSchema } from '../../../server/data/documents/links.ts';
import { MainSchema } from '../../../server/data/documents/main.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import { type Sandbox, sandboxEnvironment } from '../../sandbox/index.ts';
import { type HookOrder, type Started, startProcess } from './started.ts';

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

/**
 * The world of a sandbox and a `folder` with the companion's data below it; both go when it is closed.
 * @param at the time that its processes believe it is when they start
 */
export function openWorld(sandbox: Sandbox, folder: string, at: Date): World {
  const dataDir = join(folder, 'data');
  const environment = {
    ...sandboxEnvironment(sandbox),
    COMPANION_DATA_DIR: dataDir,
    COMPANION_PORT: '0',
    LOG_LEVEL: 'silent',
  };
  const children = new Set<Started>();
  const companionFile = inject('companionFile');

  const ahead = (ms: number) => ({ CLOCK_AHEAD_MS: String(at.getTime() + ms - Date.now()) });

  const start: World['start'] = (words, order = {}) => {
    const env = { ...environment, ...ahead(0), ...order };
    const started = startProcess(companionFile, words, { cwd: folder, env });
    children.add(started);
    return started;
  };
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T> =>
    z.object({ data: schema }).parse(JSON.parse(await readFile(join(dataDir, name), 'utf8'))).data;

  return {
    sandbox,
    dataDir,
    start,
    sync: (session) => reportOf(session, session.call('startRun', { body: { mode: 'sync' } })),
    async serve() {
      const { process: child, ended, printed } = start(['serve'], ahead(120_000));
      const { url } = z.object({ url: z.string() }).parse(await Promise.race([printed, ended]));
      const owner = z.object({ controlKey: z.string() });
      const { controlKey } = owner.parse(JSON.parse(await readFile(join(dataDir, 'owner.json'), 'utf8')));
      const session = createSession({
        // A companion that gets no processor for seconds closes idle connections just as one is used again.
        send: (path, init) =>
          fetch(new URL(path, url), { ...init, headers: { ...init.headers, Connection: 'close' } }),
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

/** The report of a run that was started through a companion that serves, once it has ended. */
export async function reportOf(
  session: Session,
  started: Promise<{ readonly runId: string }>,
): Promise<SyncRun> {
  const { runId } = await started;
  await session.follow(runId, () => undefined);
  return session.call('readRun', { params: { runId } });
}
