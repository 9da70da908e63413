import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { acquireFolderLock } from '../../../../server/store/lock/folder-lock.ts';
import { systemProcesses } from '../../../../server/store/lock/process-table.ts';
import { builtChild } from '../../../support/built-child.ts';
import { clock, systemError, watchedFiles } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { readOwner } from './acquire.ts';
import { machine } from './machine.ts';

const child = builtChild(fileURLToPath(new URL('lock-child.ts', import.meta.url)));

/** The lock of a companion that was killed on this machine before it last started. */
const staleLock = async (folder: string): Promise<void> => {
  const { hostname, bootId, pidNamespace } = systemProcesses();
  const owner = {
    token: '00000000-0000-4000-8000-000000000000',
    pid: process.pid,
    hostname,
    bootId,
    pidNamespace,
    startTicks: '1',
    acquiredAt: new Date().toISOString(),
    heartbeatAt: new Date().toISOString(),
    url: null,
    controlKey: null,
  };
  await writeFile(join(folder, 'owner.json'), JSON.stringify(owner));
};

describe('processes that race for a folder', () => {
  it('get one owner, whether the folder is free or its owner was killed', { timeout: 60_000 }, async () => {
    const children: ChildProcess[] = [0, 1, 2].map(() =>
      spawn(process.execPath, [child()], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    onTestFinished(() => {
      for (const one of children) one.kill('SIGKILL');
    });
    const outputs = children.map((one) =>
      createInterface({ input: one.stdout ?? process.stdin })[Symbol.asyncIterator](),
    );
    const answers = () => Promise.all(outputs.map(async (output) => (await output.next()).value));
    expect(await answers()).toEqual(['ready', 'ready', 'ready']);

    const root = await temporaryFolder();
    for (let round = 0; round < 60; round += 1) {
      const folder = join(root, String(round));
      await mkdir(folder);
      if (round % 3 !== 0) await staleLock(folder);
      for (const one of children) one.stdin?.write(`${folder}\n`);
      expect((await answers()).sort()).toEqual(['got', 'held', 'held']);
    }

    // A killed owner: its folder goes to the next one at once.
    const owner = await readOwner(join(root, '0'));
    const killed = children.find((one) => one.pid === owner?.pid);
    const left = children.findIndex((one) => one !== killed);
    killed?.kill('SIGKILL');
    if (killed) await once(killed, 'exit');
    children[left]?.stdin?.write(`${join(root, '0')}\n`);
    expect((await outputs[left]?.next())?.value).toBe('got');
  });
});

/**
 * Several processes whose every file operation waits for its turn, in an order that fast-check chooses. Those in
 * `dying` stop for good (as a killed process does) before their operation of that number, and are dead from then on;
 * those in `failing` get an error from it and from nothing else.
 */
async function race(
  scheduler: fc.Scheduler,
  racers: { stopAt: number | null; failAt: number | null }[],
  stale: boolean,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-race-'));
  try {
    const here = machine();
    const now = clock().now;
    const every = () => () => undefined;
    if (stale) await acquireFolderLock({ dataDir: folder, now, every, processes: here.start(1) });
    here.end(1);
    const dead = new Set<number>();
    const owners: number[] = [];
    const run = (pid: number, stopAt: number | null, failAt: number | null): Promise<void> => {
      let count = -1;
      let stopped: (() => void) | undefined;
      const death = new Promise<void>((resolve) => {
        stopped = resolve;
      });
      const files = watchedFiles(async (step) => {
        count += 1;
        const mine = count;
        await scheduler.schedule(Promise.resolve(), `${pid} ${step.operation}`);
        if (mine === stopAt) {
          here.end(pid);
          dead.add(pid);
          stopped?.();
        }
        if (dead.has(pid)) await new Promise(() => undefined);
        if (mine === failAt) throw systemError('ENOSPC');
      });
      const attempt = acquireFolderLock({
        dataDir: folder,
        now,
        every,
        files,
        processes: here.start(pid),
      }).then(
        (lock) => void ('heldBy' in lock || owners.push(pid)),
        () => undefined,
      );
      return Promise.race([attempt, death]);
    };
    const running = racers.map(({ stopAt, failAt }, index) => run(index + 100, stopAt, failAt));
    await scheduler.waitFor(Promise.all(running));
    expect(owners.length).toBeLessThanOrEqual(1);

    // Whatever they left: a live owner keeps the folder, and one that is gone gives it to the next.
    const next = await acquireFolderLock({ dataDir: folder, now, every, processes: here.start(2) });
    const owner = owners[0];
    if (owner !== undefined) expect(next).toMatchObject({ heldBy: { pid: owner } });
    else expect(next).not.toHaveProperty('heldBy');
    if (owner === undefined) {
      expect((await readdir(folder)).filter((name) => name.startsWith('owner.json.after-'))).toEqual([]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('every interleaving of processes that follow a killed owner', () => {
  const at = fc.option(fc.integer({ min: 4, max: 30 }), { freq: 2 });
  const racer = fc.record({ stopAt: at, failAt: at });

  it('makes at most one of them the owner, also when some are killed or fail on the way', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(racer, { minLength: 2, maxLength: 4 }), fc.boolean(), race),
      { numRuns: 300 },
    );
  });
});
