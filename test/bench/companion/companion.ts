import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { createSession, type Session } from '../../../server/commands/session.ts';
import type { RunRequest, SyncRun } from '../../../shared/sync-run.ts';
import { type Child, startChild } from '../child.ts';

const script = fileURLToPath(new URL('../../../dist/server/main.js', import.meta.url));
const watch = new URL('watch.mjs', import.meta.url).href;

const WatchedSchema = z.object({
  longestStallMs: z.number(),
  residentMb: z.number(),
  mostResidentMb: z.number(),
});
const OwnerSchema = z.object({ controlKey: z.string() });

/** The built companion, running by itself; what is read of its event loop and memory is its own. */
export interface BenchCompanion extends Pick<Session, 'call'> {
  readonly url: string;
  readonly dataDir: string;
  /** An admin's token. */
  readonly key: string;
  /** Milliseconds from starting the process until it said that it listens. */
  readonly startMs: number;
  /** Forgets the stalls seen so far. */
  resetStalls(): Promise<void>;
  /** The longest stall since the last reset, memory now and at its most, in MB. */
  watched(): Promise<z.infer<typeof WatchedSchema>>;
  /** A run from start to its report, without its changes being read. */
  run(request: RunRequest): Promise<SyncRun>;
  /** Starts a run and answers when it has finished. */
  runUnread(request: RunRequest): Promise<string>;
  stop(): Promise<void>;
}

/** A data folder of its own; `remove` takes it away. */
export async function dataFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'companion-bench-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Starts the built companion on a data folder; `unwatched`: as users start it, so that `watched` has no answer. */
export async function startCompanion(
  dataDir: string,
  environment: Readonly<Record<string, string>>,
  how: 'watched' | 'unwatched' = 'watched',
): Promise<BenchCompanion> {
  const watching = how === 'watched' ? ['--import', watch] : [];
  const startedAt = performance.now();
  const child = startChild([...watching, script, 'serve', '--json'], {
    ...process.env,
    ...(await unitEnvironment()),
    LOG_LEVEL: 'error',
    COMPANION_PORT: '0',
    COMPANION_DATA_DIR: dataDir,
    ...environment,
  });
  const url = await listening(child);
  const startMs = performance.now() - startedAt;
  const owner = OwnerSchema.parse(JSON.parse(await readFile(join(dataDir, 'owner.json'), 'utf8')));
  const session = createSession({
    send: (path, init) => fetch(new URL(path, url), init),
    key: owner.controlKey,
    interrupt: () => false,
    close: async () => undefined,
  });
  const runUnread = async (request: RunRequest): Promise<string> => {
    const { runId } = await session.call('startRun', { body: request });
    await session.follow(runId, () => undefined);
    return runId;
  };
  return {
    url,
    dataDir,
    key: owner.controlKey,
    startMs,
    call: session.call,
    resetStalls: async () => void (await child.ask('reset', z.null())),
    watched: () => child.ask('read', WatchedSchema),
    runUnread,
    run: async (request) => session.call('readRun', { params: { runId: await runUnread(request) } }),
    stop: child.stop,
  };
}

/** What the unit that we install sets for every companion. */
async function unitEnvironment(): Promise<Record<string, string>> {
  const unit = await readFile(
    new URL('../../../server/install/sherweb-for-halo.service', import.meta.url),
    'utf8',
  );
  return Object.fromEntries(
    [...unit.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** The address that the companion prints as JSON once it listens. */
async function listening({ process: { stdout } }: Child): Promise<string> {
  if (stdout === null) throw new Error('The companion has no output.');
  stdout.setEncoding('utf8');
  for (let printed = ''; ; ) {
    const [text] = await Promise.race([once(stdout, 'data'), once(stdout, 'end').then(() => [null])]);
    if (text === null) throw new Error('The companion did not start.');
    printed += String(text);
    if (printed.trimEnd().endsWith('}')) return z.object({ url: z.string() }).parse(JSON.parse(printed)).url;
  }
}
