import { nodeFiles } from '../../../../server/store/disk/files.ts';
import {
  acquireFolderLock,
  type FolderLock,
  type FolderLockOptions,
} from '../../../../server/store/lock/folder-lock.ts';
import { type OwnerInfo, ownerPath, readOwnerFile } from '../../../../server/store/lock/owner.ts';
import { clock } from '../disk.ts';

/** Tries to own the folder, with a clock that stands still and no heartbeat unless told. */
export async function acquire(dataDir: string, options: Partial<FolderLockOptions> = {}) {
  return acquireFolderLock({ dataDir, now: clock().now, every: () => () => undefined, ...options });
}

/** Owns the folder, or throws. */
export async function acquired(
  dataDir: string,
  options: Partial<FolderLockOptions> = {},
): Promise<FolderLock> {
  const lock = await acquire(dataDir, options);
  if ('heldBy' in lock) throw new Error(`held by ${lock.heldBy.pid}`);
  return lock;
}

/** Who owns the data folder, or null. */
export const readOwner = (dataDir: string): Promise<OwnerInfo | null> =>
  readOwnerFile(nodeFiles, ownerPath(dataDir));
