import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clock } from '../disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { acquire, acquired } from './acquire.ts';
import { machine } from './machine.ts';

/** macOS or Windows: neither the start of a process nor that of the machine has a number. */
const laptop = () => machine('laptop', null, null);

/** Takes connections and never says a word, as the system does for a process that sleeps. */
async function listener(): Promise<{ url: string; end: () => Promise<unknown> }> {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const end = () => new Promise((resolve) => server.close(resolve));
  onTestFinished(async () => void (await end()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, end };
}

/** A companion of process 100 on a laptop that then slept for an hour. */
async function slept(url: string | null) {
  const folder = await temporaryFolder();
  const time = clock();
  const here = laptop();
  const lock = await acquired(folder, { processes: here.start(100, null), now: time.now });
  await lock.publish({ url, controlKey: 'key' });
  time.advance(3_600_000);
  return { folder, here, now: time.now };
}

describe('on macOS and Windows, a companion whose machine slept for an hour', () => {
  it('keeps the folder while it listens, though it has not yet said a word', async () => {
    const { url } = await listener();
    const { folder, here, now } = await slept(url);
    const second = await acquire(folder, { processes: here.start(200, null), now });
    expect(second).toHaveProperty('heldBy.pid', 100);
  });

  it('keeps the folder when it never said where it listens, as a command does', async () => {
    const { folder, here, now } = await slept(null);
    const second = await acquire(folder, { processes: here.start(200, null), now });
    expect(second).toHaveProperty('heldBy.pid', 100);
  });

  it('is followed when its process has ended, and when nothing listens where it did', async () => {
    const ended = await slept(null);
    ended.here.end(100);
    await acquired(ended.folder, { processes: ended.here.start(200, null), now: ended.now });
    const { url, end } = await listener();
    await end();
    const itsIdIsAnothers = await slept(url);
    await acquired(itsIdIsAnothers.folder, {
      processes: itsIdIsAnothers.here.start(200, null),
      now: itsIdIsAnothers.now,
    });
  });

  it('is followed when the machine was started anew since, whoever has its process id now', async () => {
    const { folder, here, now } = await slept(null);
    const processes = here.start(200, null, now().getTime() - 60_001);
    await acquired(folder, { processes, now });
  });
});

describe('on macOS and Windows, a companion that ran while the clock was a year ahead', () => {
  it('keeps the folder while it listens, and is followed once it does not, though its id is another’s', async () => {
    const { url, end } = await listener();
    const folder = await temporaryFolder();
    const here = laptop();
    const ahead = clock('2027-03-01T10:00:00.000Z');
    const lock = await acquired(folder, { processes: here.start(100, null), now: ahead.now });
    await lock.publish({ url, controlKey: 'key' });
    const second = await acquire(folder, { processes: here.start(200, null) });
    expect(second).toHaveProperty('heldBy.pid', 100);
    await end();
    await acquired(folder, { processes: here.start(200, null) });
  });
});
