import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSession } from '../../../server/commands/session.ts';
import { openCompanion } from '../../../server/companion.ts';
import { readConfig } from '../../../server/config/environment.ts';
import { createLog } from '../../../server/log.ts';
import { copyOf } from '../../sandbox/copy.ts';
import { sandboxEnvironment, startSandbox } from '../../sandbox/index.ts';
import type { SandboxState } from '../../sandbox/state.ts';
import { changeForImport, changeForSecondDay, seedFirstDay } from './shop-to-import.ts';
import { openWorld, type World } from './world.ts';

const dayMs = 86_400_000;
const today = new Date('2026-03-01T12:00:00.000Z');
/** What came long after everything else would be held. */
const morning = new Date(today.getTime() + dayMs);

/** The morning of a large import, made once; worlds are copies of it that know nothing of each other. */
export interface Prepared {
  open(): Promise<World>;
  close(): Promise<void>;
}

/** Makes the morning on which `customers` customers are as they are right before the import. */
export async function prepare(customers: number): Promise<Prepared> {
  const folder = await mkdtemp(join(tmpdir(), 'kill-points-'));
  const dataDir = join(folder, 'data');
  const sandbox = await startSandbox({ now: () => today, seed: (state) => seedFirstDay(state, customers) });
  sandbox.state.halo.settings.writeTakesMs = 0;
  await twoDays(sandboxEnvironment(sandbox), sandbox.state, { dataDir, customers });
  await sandbox.close();
  const seed = copyOf(sandbox.state);

  return {
    async open() {
      const own = await mkdtemp(join(tmpdir(), 'kill-point-'));
      await cp(dataDir, join(own, 'data'), { recursive: true });
      const copy = await startSandbox({ now: () => today, seed });
      return openWorld(copy, own, morning);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The two days before the import, with the settings, the exclusion and the connection that must not get lost. */
async function twoDays(
  environment: Record<string, string>,
  state: SandboxState,
  { dataDir, customers }: { dataDir: string; customers: number },
): Promise<void> {
  const config = readConfig({ ...environment, COMPANION_DATA_DIR: dataDir, COMPANION_PORT: '0' });
  const companion = await openCompanion(config, createLog('silent'), () => today);
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
      onReplacement: 'follow',
      maxDeactivations: 500,
      maxDeactivationsPercent: 100,
      maxSeatsLostPercent: 100,
      scheduleTime: '03:45',
    },
  });
  await session.call('createPairingCode', { body: { role: 'technician' } });
  await sync();
  changeForSecondDay(state, customers);
  await sync();
  for (const { code, decisionId, choices = [] } of (await session.call('listWaiting', {})).decisions)
    if (code === 'sync.overlapEnded')
      await session.call('settleDecision', {
        params: { decisionId },
        body: { choice: choices[0]?.choice ?? '' },
      });
  changeForImport(state, customers);
  await companion.close();
}
