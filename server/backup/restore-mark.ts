import { basename, join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../store/disk/atomic-write.ts';
import { asFolderError, readIfThere } from '../store/disk/disk-errors.ts';
import { type Files, nodeFiles } from '../store/disk/files.ts';
import { freeName } from '../store/disk/folder.ts';
import { parsed } from '../store/document/parsed.ts';
import { StoreError } from '../store/store-error.ts';

const markPath = (dataDir: string): string => join(dataDir, 'restore-under-way.json');
const keptPattern = /^before-restore-[0-9A-Za-z.-]+$/;
const MarkSchema = z.object({ keptIn: z.string().regex(keptPattern) });

/**
 * The folder into which the present state goes: that of a restore that was broken off, which this one goes on with, or
 * a new one. @throws StoreError `folder`
 */
export async function keepingFolder(files: Files, dataDir: string, now: Date): Promise<string> {
  const begun = MarkSchema.safeParse(parsed((await readMark(files, dataDir)) ?? ''));
  if (begun.success) return join(dataDir, begun.data.keptIn);
  const wanted = `before-restore-${now.toISOString().replaceAll(':', '-')}`;
  const names = await files.names(dataDir).catch(asFolderError(dataDir));
  return join(dataDir, freeName(wanted, names));
}

/** Leaves a mark in the folder as long as a restore is under way: its files may be of two times. */
export async function markRestore(
  files: Files,
  dataDir: string,
  keptIn: string,
): Promise<() => Promise<void>> {
  await replaceFile(files, markPath(dataDir), `${JSON.stringify({ keptIn: basename(keptIn) })}\n`);
  await files.syncFolder(dataDir);
  return async () => {
    await files.remove(markPath(dataDir));
    await files.syncFolder(dataDir);
  };
}

/** @throws StoreError `restoreUnfinished` when a restore into this folder was broken off. */
export async function refuseHalfRestored(dataDir: string): Promise<void> {
  if ((await readMark(nodeFiles, dataDir)) === null) return;
  throw new StoreError('restoreUnfinished', { path: dataDir });
}

const readMark = async (files: Files, dataDir: string): Promise<string | null> =>
  (await readIfThere(files, markPath(dataDir)))?.toString('utf8') ?? null;
