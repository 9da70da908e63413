import { basename, join } from 'node:path';
import { createFile, discard, leftoverOf, replaceFile } from '../disk/atomic-write.ts';
import { folderError } from '../disk/disk-errors.ts';
import type { Files } from '../disk/files.ts';
import { listens } from './listens.ts';
import { heartbeatMs, type OwnerInfo, ownerPath, ownerState, readOwnerFile, silentMs } from './owner.ts';
import type { ProcessTable } from './process-table.ts';

/*
 * How a stale lock changes hands without a moment in which two processes believe they own the folder.
 *
 * Moving the stale owner.json away and checking afterwards does not do: between the move and putting back a fresh
 * lock moved by mistake, a third process finds no lock and takes it. So owner.json is never away. Whoever wants to
 * follow owner X first creates `owner.json.after-<X>`, which only one process can (createFile is exclusive), and only
 * that one may replace owner.json, by one rename.
 *
 * - A claimant W may die between claim and rename. Then the next one does not remove the claim (two might, and the
 *   second would remove the first one's) but follows W: it claims `after-<W>`. The claims form a chain that starts at
 *   owner.json; a claim is made only behind an end that is stale, so of all claimants only the last can be alive.
 * - The claim may come too late: W has replaced X and cleaned up while we still held X for the owner. So after
 *   claiming we follow the chain again from owner.json. Tokens are never used again and claims on X are cleaned up
 *   only after X was replaced: if the chain still leads from X to our claim, X will not go but by us.
 * - A claimant that fails (disk full) takes its own claim back. Somebody may be behind it already; that one finds the
 *   chain broken when it follows it again, and starts over.
 * - Claims on tokens that are no longer in owner.json's chain have no effect; every new owner removes them.
 *
 * On one machine "stale" is certain (the process is dead, or its id is another's), so this is exact. Of an owner on
 * another machine only silence is known; one that wakes up again finds the lock gone at its next heartbeat (see `onLost`).
 * Where its clock is ahead of ours, its silence is waited for.
 */

/** Each try that fails means that another process got ahead; this many mean that something else is wrong. */
const mostTries = 100;

export interface ClaimDeps {
  files: Files;
  dataDir: string;
  now: () => Date;
  processes: ProcessTable;
  /** Lets so many milliseconds go by. */
  wait: (ms: number) => Promise<unknown>;
}

const claimPath = (dataDir: string, token: string): string => `${ownerPath(dataDir)}.after-${token}`;

/** What stands in a lock file or a claim of `owner`. */
export const ownerText = (owner: OwnerInfo): string => `${JSON.stringify(owner, null, 2)}\n`;

/** The owner in owner.json and the claimants behind it; empty when there is no owner.json. */
async function readChain({ files, dataDir }: ClaimDeps): Promise<OwnerInfo[]> {
  const chain: OwnerInfo[] = [];
  let next = await readOwnerFile(files, ownerPath(dataDir));
  while (next !== null && chain.length < mostTries) {
    chain.push(next);
    next = await readOwnerFile(files, claimPath(dataDir, next.token));
  }
  return chain;
}

/** Replaces the stale owner if `me` is the one that may. False: somebody else was faster, look again. */
async function follow(deps: ClaimDeps, stale: OwnerInfo[], me: OwnerInfo): Promise<boolean> {
  const { files, dataDir } = deps;
  const claim = claimPath(dataDir, stale.at(-1)?.token ?? '');
  if (!(await createFile(files, claim, ownerText(me)))) return false;
  let isMine = false;
  try {
    const chain = await readChain(deps);
    const leadsToMe = chain[0]?.token === stale[0]?.token && chain.at(-1)?.token === me.token;
    if (leadsToMe) await replaceFile(files, ownerPath(dataDir), ownerText(me));
    isMine = leadsToMe;
  } finally {
    if (!isMine) await discard(files, claim);
  }
  return isMine;
}

/** Removes claims that have no effect any more, and what killed processes left half done. */
async function tidy(deps: ClaimDeps, me: OwnerInfo): Promise<void> {
  const { files, dataDir, now } = deps;
  const mine = basename(claimPath(dataDir, me.token));
  const claims = basename(claimPath(dataDir, ''));
  for (const name of await files.names(dataDir)) {
    const path = join(dataDir, name);
    const half = leftoverOf(name)?.startsWith(basename(ownerPath(dataDir)));
    // Another process may be about to link its half-made file; one that is not new is nobody's.
    const left = half && now().getTime() - (await files.facts(path)).modifiedAt.getTime() > silentMs;
    if (left || (name.startsWith(claims) && name !== mine)) await files.remove(path);
  }
}

/** Whether an owner whose clock is ahead still beats: it is watched until it has, or for as long as silence takes. */
async function stillBeats(deps: ClaimDeps, { token, heartbeatAt }: OwnerInfo): Promise<boolean> {
  for (let waited = 0; waited <= silentMs; waited += heartbeatMs) {
    await deps.wait(heartbeatMs);
    const owner = (await readChain(deps)).find((each) => each.token === token);
    if (owner !== undefined && owner.heartbeatAt !== heartbeatAt) return true;
  }
  return false;
}

async function claimOnce(deps: ClaimDeps, me: OwnerInfo): Promise<{ heldBy: OwnerInfo } | 'mine' | 'again'> {
  const { files, dataDir, now, processes } = deps;
  const chain = await readChain(deps);
  if (chain.length === 0)
    return (await createFile(files, ownerPath(dataDir), ownerText(me))) ? 'mine' : 'again';
  for (const owner of chain) {
    const state = ownerState(owner, now(), processes);
    const isListening = state === 'askIt' && (await listens(owner.url));
    const isBeating = state === 'watchIt' && (await stillBeats(deps, owner));
    if (state === 'there' || isListening || isBeating) return { heldBy: owner };
  }
  return (await follow(deps, chain, me)) ? 'mine' : 'again';
}

/** Makes `me` the owner, or answers who is. @throws StoreError `folder` and the failed operation's error */
export async function claimFolder(deps: ClaimDeps, me: OwnerInfo): Promise<{ heldBy: OwnerInfo } | 'mine'> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const outcome = await claimOnce(deps, me);
    if (outcome === 'again') continue;
    // The lock is ours; what cannot be tidied now has no effect and is tidied by the next owner.
    if (outcome === 'mine') await tidy(deps, me).catch(() => undefined);
    return outcome;
  }
  throw folderError(ownerPath(deps.dataDir), new Error('The lock file is neither there nor can it be made.'));
}
