import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTrail, type TrailLine, TrailLineSchema } from '../../../server/audit/trail.ts';
import { createLog } from '../../../server/log.ts';
import type { Files } from '../../../server/store/files.ts';
import { openJournal } from '../../../server/store/journal.ts';
import type { AuditFacts } from '../../../shared/audit.ts';
import { systemError, watchedFiles } from '../store/disk.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const now = () => new Date('2026-03-01T10:00:00.000Z');
const facts: AuditFacts = { action: 'settingsChanged', subject: null, details: [] };
const command = { kind: 'command' } as const;

async function trailIn(folder: string, options: { keep?: number; files?: Files } = {}) {
  const file = join(folder, 'audit.jsonl');
  const journal = await openJournal<TrailLine>({
    file,
    schema: TrailLineSchema,
    version: 1,
    keep: 20,
    now,
    ...options,
  });
  const trail = createTrail({ journal, log: createLog('silent'), now });
  const outcomes = () => trail.entries().map(({ outcome }) => outcome);
  return { trail, journal, file, outcomes };
}

/** A disk on which adding to a file fails from the `nth` time on; `part` of the line gets there. */
const fullFrom = (nth: number, part = 0) => {
  let count = 0;
  return watchedFiles(async ({ operation, paths: [path, content] }) => {
    if (operation !== 'appendSynced') return;
    count += 1;
    if (count < nth) return;
    if (part > 0) await writeFile(path ?? '', (content ?? '').slice(0, part), { flag: 'a' });
    throw systemError('ENOSPC');
  });
};

describe('the trail', () => {
  it('keeps what was begun before it is done, and how it ended', async () => {
    const { trail, outcomes } = await trailIn(await temporaryFolder());
    await trail.record(command, facts, () => expect(outcomes()).toEqual(['begun']));
    expect(outcomes()).toEqual(['done']);
    await expect(trail.record(command, facts, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(trail.entries()[0]).toMatchObject({ outcome: 'failed', reason: 'companion.fault' });
  });

  it('lets nothing happen that cannot be noted', async () => {
    const { trail } = await trailIn(await temporaryFolder(), { files: fullFrom(1) });
    let happened = false;
    const change = () => {
      happened = true;
    };
    await expect(trail.record(command, facts, change)).rejects.toMatchObject({
      code: 'writeFailed',
      message: expect.stringContaining('the disk is full'),
    });
    expect(happened).toBe(false);
    expect(trail.entries()).toEqual([]);
  });

  it('leaves what was done as begun when its end cannot be noted, now and after a restart', async () => {
    const folder = await temporaryFolder();
    const { trail, outcomes } = await trailIn(folder, { files: fullFrom(2, 20) });
    expect(await trail.record(command, facts, () => 'done all the same')).toBe('done all the same');
    expect(outcomes()).toEqual(['begun']);
    const again = await trailIn(folder);
    expect([again.outcomes(), again.journal.lost]).toEqual([['begun'], null]);
    await again.trail.record(command, facts, () => undefined);
    expect((await trailIn(folder)).outcomes()).toEqual(['done', 'begun']);
  });

  it('goes on after a full disk had cut a line off', async () => {
    const folder = await temporaryFolder();
    let full = true;
    const files = watchedFiles(async ({ operation, paths: [path, content] }) => {
      if (operation !== 'appendSynced' || !full) return;
      await writeFile(path ?? '', (content ?? '').slice(0, 30), { flag: 'a' });
      throw systemError('ENOSPC');
    });
    const { trail, file } = await trailIn(folder, { files });
    await expect(trail.note(command, facts)).rejects.toMatchObject({ code: 'writeFailed' });
    full = false;
    await trail.note(command, facts);
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(1);
    expect((await trailIn(folder)).outcomes()).toEqual(['done']);
  });

  it('keeps the newest only, and its file does not grow without end', async () => {
    const folder = await temporaryFolder();
    const { trail, file } = await trailIn(folder, { keep: 10 });
    let most = 0;
    for (let place = 0; place < 40; place += 1) {
      await trail.note(command, { ...facts, subject: { id: String(place), name: null } });
      most = Math.max(most, (await readFile(file, 'utf8')).trim().split('\n').length);
    }
    expect(most).toBe(15);
    const kept = trail.entries().map(({ subject }) => subject?.id);
    expect(kept).toEqual(['39', '38', '37', '36', '35', '34', '33', '32', '31', '30']);
    expect((await trailIn(folder, { keep: 10 })).trail.entries()).toHaveLength(10);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['garbage', () => Buffer.from([0, 1, 2, 0xff])],
    ['a line of something else', (text: string) => `${text}{"name":"package"}\n`],
    ['a line cut in the middle of the file', (text: string) => `${text.slice(0, 40)}\n${text}`],
  ])('puts a file with %s aside, says so, and goes on', async (_, damage) => {
    const folder = await temporaryFolder();
    const before = await trailIn(folder);
    await before.trail.note(command, facts);
    const broken = damage(await readFile(before.file, 'utf8'));
    await writeFile(before.file, broken);
    const { journal, trail } = await trailIn(folder);
    expect(journal.lost).toContain('1 line of');
    const aside = (await readdir(folder)).find((name) => name.includes('.damaged-')) ?? '';
    expect((await readFile(join(folder, aside))).equals(Buffer.from(broken))).toBe(true);
    await trail.note(command, facts);
    expect((await trailIn(folder)).journal.lost).toBeNull();
  });

  it('refuses a file of a newer companion and leaves it as it is', async () => {
    const folder = await temporaryFolder();
    const text = '{"format":"sherweb-for-halo","version":2,"entry":{}}\n';
    await writeFile(join(folder, 'audit.jsonl'), text);
    await expect(trailIn(folder)).rejects.toMatchObject({ code: 'newerVersion' });
    expect(await readFile(join(folder, 'audit.jsonl'), 'utf8')).toBe(text);
  });
});
