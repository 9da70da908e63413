import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTrail } from '../../../server/audit/trail.ts';
import { openTrailFile } from '../../../server/audit/trail-file.ts';
import { createLog } from '../../../server/log.ts';
import { inEnglish } from '../../../server/messages/phrases.ts';
import type { Files } from '../../../server/store/disk/files.ts';
import type { AuditFacts } from '../../../shared/audit.ts';
import type { Phrase } from '../../../shared/note-values.ts';
import { systemError, watchedFiles } from '../store/disk.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** What is lost, in sentences. */
const lostText = (lost: readonly Phrase[] | null): string => (lost ?? []).map(inEnglish).join(' ');

const now = () => new Date('2026-03-01T10:00:00.000Z');
const facts: AuditFacts = { action: 'settingsChanged', subject: null, details: [] };
const command = { kind: 'command' } as const;

async function trailIn(folder: string, options: { keep?: number; files?: Files } = {}) {
  const file = join(folder, 'audit.jsonl');
  const trailFile = await openTrailFile({ file, keep: 20, now, ...options });
  const trail = createTrail({ file: trailFile, log: createLog('silent'), now });
  const outcomes = () => trail.entries().map(({ outcome }) => outcome);
  return { trail, trailFile, file, outcomes };
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
    expect([again.outcomes(), again.trailFile.lost]).toEqual([['begun'], null]);
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
    const { trailFile, trail } = await trailIn(folder);
    expect(lostText(trailFile.lost)).toContain('1 line of');
    const aside = (await readdir(folder)).find((name) => name.includes('.damaged-')) ?? '';
    expect((await readFile(join(folder, aside))).equals(Buffer.from(broken))).toBe(true);
    await trail.note(command, facts);
    expect((await trailIn(folder)).trailFile.lost).toBeNull();
  });

  it('refuses a file of a newer companion and leaves it as it is', async () => {
    const folder = await temporaryFolder();
    const text = '{"format":"sherweb-for-halo","version":2,"entry":{}}\n';
    await writeFile(join(folder, 'audit.jsonl'), text);
    await expect(trailIn(folder)).rejects.toMatchObject({ code: 'newerVersion' });
    expect(await readFile(join(folder, 'audit.jsonl'), 'utf8')).toBe(text);
  });
});

describe('entries that are lost from the file', () => {
  const numbered = async (count: number, keep = 20) => {
    const folder = await temporaryFolder();
    const { trail, file } = await trailIn(folder, { keep });
    for (let place = 1; place <= count; place += 1)
      await trail.note(command, { ...facts, subject: { id: String(place), name: null } });
    return { folder, file, lines: (await readFile(file, 'utf8')).trim().split('\n') };
  };
  const shown = (trail: Awaited<ReturnType<typeof trailIn>>['trail']) =>
    trail
      .entries()
      .map(({ action, subject, details }) => subject?.id ?? `${action} ${details[0]?.to ?? ''}`.trim())
      .toReversed();

  it.each([
    [
      'at the end, cut at the end of a line',
      [1, 2, 3],
      ['1', '2', '3', 'entriesMissing 3'],
      '3 entries are missing',
    ],
    ['in the middle', [1, 2, 5, 6], ['1', '2', 'entriesMissing 2', '5', '6'], '2 entries are missing'],
    ['at the beginning', [4, 5, 6], ['entriesMissing 3', '4', '5', '6'], '3 entries are missing'],
    ['one only', [1, 2, 3, 4, 5], ['1', '2', '3', '4', '5', 'entriesMissing 1'], '1 entry is missing'],
    ['all of them', [], ['entriesMissing 6'], '6 entries are missing'],
  ])('%s: the start says so once, and the trail for good', async (_, left, expected, said) => {
    const { folder, file, lines } = await numbered(6);
    await writeFile(file, left.map((number) => `${lines[number - 1]}\n`).join(''));
    const found = await trailIn(folder);
    expect(lostText(found.trailFile.lost)).toContain(said);
    expect(shown(found.trail)).toEqual(expected);
    await found.trail.note(command, { ...facts, subject: { id: '7', name: null } });
    const again = await trailIn(folder);
    expect(again.trailFile.lost).toBeNull();
    expect(shown(again.trail)).toEqual([...expected, '7']);
  });

  it('with the whole file: the start says so', async () => {
    const { folder, file } = await numbered(6);
    await rm(file);
    const { trailFile, trail } = await trailIn(folder);
    expect([lostText(trailFile.lost), shown(trail)]).toEqual([
      `6 entries are missing in ${file}.`,
      ['entriesMissing 6'],
    ]);
  });

  it('is no loss: what is too old, a line that a kill cut off, a kill before the end was noted', async () => {
    const { folder, file, lines } = await numbered(47, 10);
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(lines.length).toBeLessThanOrEqual(15);
    expect((await trailIn(folder, { keep: 10 })).trailFile.lost).toBeNull();
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole + whole.slice(0, 50));
    expect((await trailIn(folder, { keep: 10 })).trailFile.lost).toBeNull();
    const end = await readFile(`${file}.end`, 'utf8');
    await (await trailIn(folder, { keep: 10 })).trail.note(command, facts);
    await writeFile(`${file}.end`, end);
    expect((await trailIn(folder, { keep: 10 })).trailFile.lost).toBeNull();
  });

  it('goes on with the file of an older companion, whose lines bear no number', async () => {
    const { folder, file, lines } = await numbered(3);
    await rm(`${file}.end`);
    const old = lines.map((line) => line.replace(/"number":\d+,/, ''));
    await writeFile(file, `${old.join('\n')}\n`);
    const { trailFile, trail } = await trailIn(folder);
    expect([trailFile.lost, shown(trail)]).toEqual([null, ['1', '2', '3']]);
    const now = (await readFile(file, 'utf8')).trim().split('\n');
    await writeFile(file, `${now[0]}\n`);
    expect(shown((await trailIn(folder)).trail)).toEqual(['1', 'entriesMissing 2']);
  });
});
