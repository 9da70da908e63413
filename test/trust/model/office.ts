import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Session } from '../../../server/commands/session.ts';
import { type Companion, openCompanion } from '../../../server/companion.ts';
import { readConfig } from '../../../server/config/environment.ts';
import type { RunRequest, SyncRun } from '../../../shared/sync-run.ts';
import { type Sandbox, sandboxEnvironment } from '../../sandbox/index.ts';
import { memoryFolder } from '../../support/memory-folder.ts';
import { sessionTo } from '../../support/session-to.ts';

/** A companion on a new data folder, against a sandbox that many of them use one after the other. */
export interface Office {
  readonly state: Sandbox['state'];
  readonly call: Session['call'];
  companion(): Companion;
  /** A run from its start to its report, stopped when so many requests were sent. @throws ApiProblem when it is refused */
  run(request: RunRequest, stopAfter?: number | null): Promise<SyncRun>;
  /** Takes a run back, from its start to its report. @throws ApiProblem when it is refused */
  undo(runId: string): Promise<SyncRun>;
  restart(): Promise<void>;
  /** As after a disk was put back from before: nobody remembers which licence is which subscription. */
  loseLinks(): Promise<void>;
  close(): Promise<void>;
}

const swift = { firstMs: 0, mostMs: 1, jitter: false };
const log = pino({ level: 'silent' });

export async function openOffice(sandbox: Sandbox): Promise<Office> {
  const { state } = sandbox;
  state.reset();
  Object.assign(state.halo.settings, { rateLimit: null, writeTakesMs: 0 });
  const dataDir = await mkdtemp(join(memoryFolder(), 'companion-history-'));
  // Which tenant it is, its own address tells.
  const { HALO_TENANT: _tenant, ...environment } = sandboxEnvironment(sandbox);
  const config = readConfig({
    ...environment,
    COMPANION_DATA_DIR: dataDir,
    COMPANION_PORT: '0',
  });
  const open = () =>
    openCompanion(config, log, undefined, {
      paces: { sherweb: swift, halo: swift },
      orders: { firstMs: 1, mostMs: 5, looks: 6 },
      inFlightMs: 0,
    });
  let companion = await open();
  const session = () => sessionTo(companion);
  const office: Office = {
    state,
    companion: () => companion,
    call: (name, input) => session().call(name, input),
    async run(request, stopAfter = null) {
      let sent = 0;
      state.watch = (_, moment) => {
        if (moment !== 'arrived' || sent++ !== stopAfter) return;
        companion.runs.cancel(companion.runs.progress()?.runId ?? '', 'person');
      };
      const { runId } = await session().call('startRun', { body: request });
      await companion.runs.idle();
      state.watch = () => undefined;
      return session().call('readRun', { params: { runId } });
    },
    async undo(runId) {
      const started = await session().call('undoRun', { params: { runId }, body: { preview: false } });
      await companion.runs.idle();
      return session().call('readRun', { params: { runId: started.runId } });
    },
    async restart() {
      await companion.close();
      companion = await open();
    },
    async loseLinks() {
      await companion.close();
      for (const name of await readdir(dataDir))
        if (name.startsWith('links')) await rm(join(dataDir, name), { recursive: true });
      companion = await open();
    },
    async close() {
      await companion.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  await office.call('writeSettings', {
    body: {
      haloRequestsPer5Minutes: 3000,
      ordersEnabled: true,
      ordersApproverMayRequest: true,
      ordersDailySeats: 100_000,
    },
  });
  return office;
}
