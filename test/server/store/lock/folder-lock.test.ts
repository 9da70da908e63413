import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireFolderLock } from '../../../../server/store/lock/folder-lock.ts';
import { clock, systemError, watchedFiles } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { acquire, acquired, readOwner } from './acquire.ts';
import { machine } from './machine.ts';

describe('a data folder', () => {
  it('belongs to the first that asks, and the second learns to whom', async () => {
    const folder = join(await temporaryFolder(), 'data');
    const here = machine();
    const lock = await acquired(folder, { processes: here.start(100) });
    await lock.publish({ url: 'http://a', controlKey: 'k' });
    const second = await acquire(folder, { processes: here.start(200) });
    expect(second).toMatchObject({ heldBy: { pid: 100, hostname: 'here', url: 'http://a' } });
    expect(((await stat(join(folder, 'owner.json'))).mode & 0o777).toString(8)).toBe('600');
    expect(await readdir(folder)).toEqual(['owner.json']);
  });

  it('belongs to this very process only once', async () => {
    const folder = await temporaryFolder();
    const lock = await acquireFolderLock({ dataDir: folder, now: () => new Date() });
    expect(lock).not.toHaveProperty('heldBy');
    expect(await acquireFolderLock({ dataDir: folder, now: () => new Date() })).toMatchObject({
      heldBy: { pid: process.pid },
    });
    if (!('heldBy' in lock)) await lock.release();
  });

  it('is free after a release, which may be called twice', async () => {
    const folder = await temporaryFolder();
    const here = machine();
    const lock = await acquired(folder, { processes: here.start(100) });
    await lock.release();
    await lock.release();
    expect(await readOwner(folder)).toBeNull();
    await acquired(folder, { processes: here.start(200) });
    await lock.release();
    expect(await readOwner(folder)).toMatchObject({ pid: 200 });
  });

  it('tells commands where its owner listens', async () => {
    const folder = await temporaryFolder();
    const lock = await acquired(folder, { processes: machine().start(100) });
    expect(await readOwner(folder)).toMatchObject({ url: null, controlKey: null });
    await lock.publish({ url: 'http://127.0.0.1:4000', controlKey: 'control' });
    expect(await readOwner(folder)).toMatchObject({
      url: 'http://127.0.0.1:4000',
      controlKey: 'control',
      pid: 100,
    });
    expect(((await stat(join(folder, 'owner.json'))).mode & 0o777).toString(8)).toBe('600');
    await lock.release();
    await expect(lock.publish({ url: null, controlKey: null })).rejects.toMatchObject({ code: 'lockLost' });
    expect(await readOwner(folder)).toBeNull();
  });

  it('says what is wrong when the lock cannot be written', async () => {
    const folder = await temporaryFolder();
    const files = watchedFiles(({ operation, paths }) => {
      if (operation === 'writeSynced' && paths[0]?.includes('owner')) throw systemError('ENOSPC');
    });
    await expect(acquire(folder, { files })).rejects.toMatchObject({
      code: 'folder',
      message: expect.stringContaining('disk is full'),
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'disk is full'],
    ['EROFS', 'read-only'],
  ])('says what is wrong when nothing can be written in the folder: %s', async (code, why) => {
    const folder = await temporaryFolder();
    const files = watchedFiles(({ operation }) => {
      if (operation === 'writeSynced') throw systemError(code);
    });
    await expect(acquire(folder, { files })).rejects.toMatchObject({
      code: 'folder',
      message: expect.stringContaining(why),
      action: expect.stringContaining('COMPANION_DATA_DIR'),
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not make a process wait for ever that finds neither a lock nor a place for one', async () => {
    const folder = await temporaryFolder();
    const files = watchedFiles(({ operation }) => {
      if (operation === 'link') throw systemError('EEXIST');
    });
    await expect(acquire(folder, { files })).rejects.toMatchObject({ code: 'folder' });
  });

  it('is locked where the file system has no hard links', async () => {
    const folder = await temporaryFolder();
    const here = machine();
    const files = watchedFiles(({ operation }) => {
      if (operation === 'link') throw systemError('ENOTSUP');
    });
    await acquired(folder, { processes: here.start(100), files });
    expect(await acquire(folder, { processes: here.start(200), files })).toHaveProperty('heldBy.pid', 100);
    here.end(100);
    await acquired(folder, { processes: here.start(300), files });
  });
});

describe('a heartbeat', () => {
  async function beating() {
    const folder = await temporaryFolder();
    const time = clock();
    const there = machine('there');
    const timer: { ms: number; beat: () => void; stopped: boolean }[] = [];
    const lost: number[] = [];
    const lock = await acquired(folder, {
      now: time.now,
      processes: there.start(100),
      onLost: (owner) => lost.push(owner.pid),
      every: (ms, beat) => {
        const one = { ms, beat, stopped: false };
        timer.push(one);
        return () => {
          one.stopped = true;
        };
      },
    });
    return { folder, time, lock, timer, lost, beat: () => timer[0]?.beat() };
  }
  const nothing = { url: null, controlKey: null };

  it('comes every 10 s and keeps a machine far away from taking over', async () => {
    const { folder, time, lock, timer, beat } = await beating();
    expect(timer.map(({ ms }) => ms)).toEqual([10_000]);
    time.advance(40_000);
    beat();
    await lock.publish(nothing);
    time.advance(40_000);
    expect(await acquire(folder, { processes: machine().start(7), now: time.now })).toHaveProperty('heldBy');
    expect(await readOwner(folder)).toMatchObject({
      acquiredAt: '2026-03-01T10:00:00.000Z',
      heartbeatAt: '2026-03-01T10:00:40.000Z',
    });
    await lock.release();
    expect(timer[0]?.stopped).toBe(true);
  });

  it('tells an owner that slept too long that it lost the folder, once, and leaves the new owner alone', async () => {
    const { folder, time, lock, timer, lost, beat } = await beating();
    time.advance(60_000);
    await acquired(folder, { processes: machine().start(7), now: time.now });
    beat();
    beat();
    await expect(lock.publish(nothing)).rejects.toMatchObject({ code: 'lockLost' });
    expect(lost).toEqual([7]);
    expect(timer[0]?.stopped).toBe(true);
    await lock.release();
    expect(await readOwner(folder)).toMatchObject({ pid: 7 });
  });

  it('is not needed to leave a new owner alone at the release', async () => {
    const { folder, time, lock } = await beating();
    time.advance(60_000);
    await acquired(folder, { processes: machine().start(7), now: time.now });
    await lock.release();
    expect(await readOwner(folder)).toMatchObject({ pid: 7 });
  });

  it('puts the lock back that somebody removed by hand', async () => {
    const { folder, lock, beat } = await beating();
    await rm(join(folder, 'owner.json'));
    beat();
    await lock.publish(nothing);
    expect(await readOwner(folder)).toMatchObject({ pid: 100 });
  });
});
