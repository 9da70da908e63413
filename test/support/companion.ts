import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Session } from '../../server/commands/session.ts';
import { type Companion, openCompanion } from '../../server/companion.ts';
import { readConfig } from '../../server/config/environment.ts';
import type { Settings } from '../../shared/settings.ts';
import type { SyncScope } from '../../shared/sync-plan.ts';
import type { RunProgress, RunReport, RunRequest } from '../../shared/sync-run.ts';
import { type Sandbox, sandboxEnvironment, startSandbox } from '../sandbox/index.ts';
import type { SandboxSeed } from '../sandbox/state.ts';
import { runThrough } from './run-through.ts';
import { sessionTo } from './session-to.ts';

/** What a companion under test is opened on and with. */
export interface Options {
  readonly seed?: SandboxSeed;
  /** Both vendors that another companion works with already, in place of its own. */
  readonly sandbox?: Sandbox;
  /** A data folder of before, of which it gets a copy. */
  readonly dataFrom?: string;
  readonly settings?: Partial<Settings>;
  /** Added to the environment that points at the sandbox; undefined takes a variable away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly now?: () => Date;
  /** The sandbox goes by that clock too. */
  readonly isOneClock?: boolean;
  /** How long one request to a vendor may take. */
  readonly timeoutMs?: number;
  /** Halo's window of requests with a clock of the test. */
  readonly haloWindow?: NonNullable<Parameters<typeof openCompanion>[3]>['haloWindow'];
  /** How the waits that Sherweb asks a run for pass; by the clock unless told. */
  readonly waitForSherweb?: (ms: number) => Promise<unknown>;
  /** How long a run waits for what an earlier one left in doubt; not at all unless told. */
  readonly inFlightMs?: number;
}

type Wish = Partial<SyncScope>;

/** Retries happen as in earnest, only without the long waits. */
const swift = { firstMs: 1, mostMs: 5, jitter: false };

/** A real companion on a data folder of its own, against a sandbox of its own. */
export interface TestCompanion extends Pick<Session, 'call' | 'follow'> {
  readonly sandbox: Sandbox;
  readonly state: Sandbox['state'];
  readonly dataDir: string;
  /** Everything it logged so far. */
  readonly logged: () => string;
  /** The companion of now; another one after a restart. */
  companion(): Companion;
  /** A request as anybody may send it, without a key. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A run from start to its report. */
  run(request: RunRequest, onProgress?: (progress: RunProgress) => void): Promise<RunReport>;
  sync(scope?: Wish): Promise<RunReport>;
  preview(scope?: Wish): Promise<RunReport>;
  approve(planId: string | null): Promise<RunReport>;
  /** Closes it, lets `meanwhile` happen, and opens it again on the same folder. */
  restart(meanwhile?: () => Promise<unknown>): Promise<void>;
}

/** An admin who knows that Sherweb's fee is what is paid: it is written as cost, and no charge is asked for. */
export const feeIsCost = { recurringFee: 'cost' } as const satisfies Partial<Settings>;

/** Opens a companion for the running test; everything goes away when the test ends. */
export async function openTestCompanion(options: Options = {}): Promise<TestCompanion> {
  const sandbox =
    options.sandbox ??
    (await startSandbox({
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      ...(options.isOneClock === true && options.now !== undefined ? { now: options.now } : {}),
    }));
  const dataDir = await mkdtemp(join(tmpdir(), 'companion-'));
  if (options.dataFrom !== undefined)
    await cp(options.dataFrom, dataDir, { recursive: true, preserveTimestamps: true });
  let lines = '';
  const log = pino(
    { level: 'trace' },
    {
      write: (line: string) => {
        lines += line;
      },
    },
  );
  const config = readConfig({
    ...sandboxEnvironment(sandbox),
    COMPANION_DATA_DIR: dataDir,
    COMPANION_PORT: '0',
    ...options.environment,
  });
  const open = () =>
    openCompanion(config, log, options.now, {
      paces: {
        sherweb: options.waitForSherweb === undefined ? swift : { ...swift, wait: options.waitForSherweb },
        halo: swift,
      },
      inFlightMs: options.inFlightMs ?? 0,
      orders: { firstMs: 1, mostMs: 5, looks: 6 },
      ...(options.haloWindow === undefined ? {} : { haloWindow: options.haloWindow }),
      ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    });

  let companion = await open();
  onTestFinished(async () => {
    await companion.close();
    if (options.sandbox === undefined) await sandbox.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const fetchIt = async (path: string, init: RequestInit = {}) =>
    companion.app.fetch(new Request(new URL(path, 'http://127.0.0.1'), init));
  const session = () => sessionTo(companion);

  const run: TestCompanion['run'] = (request, onProgress) => runThrough(session(), request, onProgress);
  const test: TestCompanion = {
    sandbox,
    state: sandbox.state,
    dataDir,
    logged: () => lines,
    companion: () => companion,
    call: (name, input) => session().call(name, input),
    follow: (runId, onProgress) => session().follow(runId, onProgress),
    fetch: fetchIt,
    run,
    sync: (scope = {}) => run({ mode: 'sync', scope }),
    preview: (scope = {}) => run({ mode: 'preview', scope }),
    approve: (planId) => run({ mode: 'approve', planId: planId ?? '' }),
    async restart(meanwhile = async () => undefined) {
      await companion.close();
      await meanwhile();
      companion = await open();
    },
  };
  if (options.settings !== undefined) await test.call('writeSettings', { body: options.settings });
  return test;
}
