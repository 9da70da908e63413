import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clock, systemError, watchedFiles } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { acquire, acquired, readOwner } from './acquire.ts';
import { machine } from './machine.ts';

describe('an owner that is gone', () => {
  it.each<[string, (here: ReturnType<typeof machine>) => ReturnType<ReturnType<typeof machine>['start']>]>([
    [
      'has ended',
      (here) => {
        here.end(100);
        return here.start(200);
      },
    ],
    [
      'left its process id to another process',
      (here) => {
        here.start(100, 'later');
        return here.start(200);
      },
    ],
    ['left its process id to us, as in a container that starts again', (here) => here.start(100, 'later')],
    ['ran before the machine started again', () => machine('here', 'boot-2').start(100, '1000')],
  ])('is followed at once when it %s', async (_, change) => {
    const folder = await temporaryFolder();
    const here = machine();
    await acquired(folder, { processes: here.start(100) });
    const processes = change(here);
    await acquired(folder, { processes });
    expect(await readOwner(folder)).toMatchObject({ pid: processes.pid });
    expect(await readdir(folder)).toEqual(['owner.json']);
  });

  it.each([
    ['on another machine', machine('there', 'boot-9')],
    ['in another container with the same name', machine('here', 'boot-1', 'pid:[2]')],
  ])('is followed after 45 s of silence when it is %s', async (_, there) => {
    const folder = await temporaryFolder();
    const time = clock();
    await acquired(folder, { processes: there.start(100), now: time.now });
    there.end(100);
    const here = machine().start(100);
    time.advance(45_000);
    expect(await acquire(folder, { processes: here, now: time.now })).toHaveProperty('heldBy.pid', 100);
    time.advance(1);
    await acquired(folder, { processes: here, now: time.now });
  });

  it.each([
    ['in another container that was killed', 'gone'],
    ['on another machine, and still beats', 'beats'],
    ['on another machine, and its clock is set right meanwhile', 'set right'],
  ])(
    'its clock was a year ahead, it is %s: it is watched, and followed only if it is silent',
    async (_, how) => {
      const folder = await temporaryFolder();
      const [time, its] = [clock(), clock('2027-03-01T10:00:00.000Z')];
      let beat = () => undefined as unknown;
      const theirs = await acquired(folder, {
        processes: machine('there', 'boot-9').start(100),
        now: its.now,
        every: (_ms, run) => {
          beat = run;
          return () => undefined;
        },
      });
      const waits: number[] = [];
      const wait = async (ms: number) => {
        waits.push(ms);
        if (how === 'gone' || waits.length < 3) return;
        if (how === 'set right') its.set(time.now().toISOString());
        its.advance(ms);
        beat();
        await theirs.publish({ url: 'http://there', controlKey: 'k' });
      };
      const mine = await acquire(folder, { processes: machine().start(1), now: time.now, wait });
      expect(await readOwner(folder)).toMatchObject({ pid: how === 'gone' ? 1 : 100 });
      expect('heldBy' in mine).toBe(how !== 'gone');
      const waited = waits.reduce((sum, ms) => sum + ms, 0);
      if (how === 'gone') expect(waited).toBeGreaterThan(45_000);
      else expect(waited).toBe(30_000);
    },
  );

  it('is not followed however silent it was while its process is alive on this machine', async () => {
    const folder = await temporaryFolder();
    const time = clock();
    const here = machine();
    await acquired(folder, { processes: here.start(100), now: time.now });
    time.advance(3_600_000);
    expect(await acquire(folder, { processes: here.start(200), now: time.now })).toHaveProperty('heldBy');
  });

  it.each(['', 'garbage', '{"token":"../../etc/passwd"}'])(
    'is followed after a while when its lock file holds %j',
    async (text) => {
      const folder = await temporaryFolder();
      const time = clock();
      const path = join(folder, 'owner.json');
      await writeFile(path, text);
      await utimes(path, time.now(), time.now());
      time.advance(45_000);
      const processes = machine().start(100);
      expect(await acquire(folder, { processes, now: time.now })).toHaveProperty('heldBy.pid', 0);
      time.advance(1000);
      await acquired(folder, { processes, now: time.now });
    },
  );

  it('leaves nothing behind that its followers would not clean up', async () => {
    const folder = await temporaryFolder();
    const old = new Date('2026-01-01T00:00:00.000Z');
    for (const name of [
      '.owner.json.00000000-0000-4000-8000-000000000000.tmp',
      'owner.json.after-00000000-0000-4000-8000-000000000000',
    ]) {
      await writeFile(join(folder, name), 'x');
      await utimes(join(folder, name), old, old);
    }
    await acquired(folder, { processes: machine().start(100) });
    expect(await readdir(folder)).toEqual(['owner.json']);
  });
});

/** Fails at the rename that makes it the owner, and cannot take its claim back either. */
const dyingFiles = watchedFiles(({ operation, paths }) => {
  if (operation === 'rename' || (operation === 'remove' && paths[0]?.includes('after-')))
    throw systemError('EIO');
});
const claimsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('owner.json.after-'));

describe('a follower that fails half-way', () => {
  it('does not take the folder from an owner that only slept', async () => {
    const folder = await temporaryFolder();
    const time = clock();
    const here = machine();
    await acquired(folder, { processes: machine('there').start(1), now: time.now });
    const sleeper = await readOwner(folder);
    time.advance(60_000);
    await expect(
      acquire(folder, { processes: here.start(2), now: time.now, files: dyingFiles }),
    ).rejects.toThrow();
    here.end(2);
    expect(await claimsIn(folder)).toHaveLength(1);
    const awake = { ...sleeper, heartbeatAt: time.now().toISOString() };
    await writeFile(join(folder, 'owner.json'), JSON.stringify(awake));
    expect(await acquire(folder, { processes: here.start(3), now: time.now })).toHaveProperty(
      'heldBy.pid',
      1,
    );
    expect(JSON.parse(await readFile(join(folder, 'owner.json'), 'utf8'))).toEqual(awake);
  });

  it('lets one process follow, also when it takes its claim back and ends while another looks at it', async () => {
    const folder = await temporaryFolder();
    const here = machine();
    await acquired(folder, { processes: here.start(1) });
    here.end(1);
    await expect(acquire(folder, { processes: here.start(2), files: dyingFiles })).rejects.toThrow();
    const [claim = ''] = await claimsIn(folder);

    let reads = 0;
    const third: unknown[] = [];
    const files = watchedFiles(async ({ operation, paths }) => {
      if (operation === 'read') reads += 1;
      // The lock and the claim on it are read; now the claim goes and its owner ends.
      if (operation === 'read' && reads === 3) {
        await rm(join(folder, claim));
        here.end(2);
      }
      if (operation === 'rename' && paths[1]?.endsWith('owner.json')) {
        third.push(await acquire(folder, { processes: here.start(4) }));
      }
    });
    await acquired(folder, { processes: here.start(3), files });
    expect(third).toMatchObject([{ heldBy: { pid: 3 } }]);
    expect(await readOwner(folder)).toMatchObject({ pid: 3 });
  });
});
