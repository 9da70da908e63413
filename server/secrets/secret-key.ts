import { randomBytes, scrypt } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Note } from '../../shared/problem.ts';
import { diskTrouble } from '../messages/disk-trouble.ts';
import { note } from '../messages/note.ts';
import { createFile } from '../store/disk/atomic-write.ts';
import { asFolderError } from '../store/disk/disk-errors.ts';
import { errnoOf } from '../store/disk/errno.ts';
import { type Files, nodeFiles } from '../store/disk/files.ts';
import { SecretBoxError } from './secret-box-error.ts';

export interface SecretKey {
  key: Buffer;
  source: 'environment' | 'file';
  /** The key file was made just now: whatever was sealed before cannot be opened with it. */
  created: boolean;
  /** Said when the key file was open to others, else null. */
  warning: Note | null;
}

const minimumPassphrase = 20;

/**
 * A passphrase must give the same key on every start with nothing stored beside it, so its salt is this label: it
 * sets our keys apart from other programs' but not two installations with one passphrase. The cost (N = 2^16: 64 MB
 * and some 0.2 s a guess) and the minimum length carry the weight. Changing either makes every sealed secret unreadable.
 */
const passphraseSalt = 'sherweb-for-halo/secret-key/v1';
const passphraseCost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
const stretch = promisify<string, string, number, typeof passphraseCost, Buffer>(scrypt);

function decode(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  // 32 bytes are 43 characters and one "="; the URL alphabet and a missing "=" are fine.
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return Buffer.from(text, 'base64');
  return undefined;
}

async function fromVariable(value: string): Promise<Buffer> {
  const text = value.trim();
  const key = decode(text);
  if (key !== undefined) return key;
  // Hex of another length, or base64 padding: a key that lost a part, not a passphrase.
  const broken = /^[0-9a-f]+$/i.test(text) || (/^\S+=$/.test(text) && /^[A-Za-z0-9+/_-]+=+$/.test(text));
  if (text.length >= minimumPassphrase && !broken) return stretch(text, passphraseSalt, 32, passphraseCost);
  throw new SecretBoxError(
    'badKey',
    broken ? { wording: 'cut' } : { least: minimumPassphrase, wording: 'short' },
  );
}

async function fixMode(files: Files, path: string): Promise<Note | null> {
  // Windows has no such mode bits.
  if (process.platform === 'win32') return null;
  const facts = await files.facts(path);
  if ((facts.mode & 0o077) === 0) return null;
  const mode = facts.mode.toString(8);
  try {
    await files.restrict(path);
    return note('secrets.keyFileMode', { path, mode });
  } catch {
    return note('secrets.keyFileMode', { path, mode, wording: 'open' });
  }
}

async function readKeyFile(
  files: Files,
  path: string,
): Promise<{ key: Buffer; warning: Note | null } | undefined> {
  let text: string;
  let warning: Note | null;
  try {
    text = (await files.read(path)).toString('utf8').trim();
    warning = await fixMode(files, path);
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return undefined;
    throw new SecretBoxError('keyFile', { path, ...diskTrouble(errnoOf(cause)) }, cause);
  }
  const key = decode(text);
  if (key !== undefined) return { key, warning };
  throw new SecretBoxError('keyFile', { path, wording: 'damaged' });
}

/**
 * The key of the secret box: COMPANION_SECRET_KEY (base64 or hex of 32 bytes, or a passphrase) or else the file
 * `secret.key` in the data folder, made on the first start and never replaced.
 * @throws SecretBoxError `badKey`, `keyFile`; StoreError `folder`
 */
export async function loadSecretKey(options: {
  fromEnvironment: string | undefined;
  dataDir: string;
  files?: Files;
}): Promise<SecretKey> {
  const { fromEnvironment, dataDir, files = nodeFiles } = options;
  if (fromEnvironment !== undefined && fromEnvironment.trim() !== '') {
    return { key: await fromVariable(fromEnvironment), source: 'environment', created: false, warning: null };
  }
  const path = join(dataDir, 'secret.key');
  const existing = await readKeyFile(files, path);
  if (existing !== undefined) return { ...existing, source: 'file', created: false };
  await files.makeFolder(dataDir).catch(asFolderError(dataDir));
  let created: boolean;
  try {
    created = await createFile(files, path, `${randomBytes(32).toString('base64')}\n`);
    await files.syncFolder(dataDir);
  } catch (cause) {
    throw new SecretBoxError('keyFile', { path, ...diskTrouble(errnoOf(cause)), wording: 'notMade' }, cause);
  }
  // Read back rather than trusted: another process may have been first.
  const written = await readKeyFile(files, path);
  if (written === undefined) throw new SecretBoxError('keyFile', { path, wording: 'vanished' });
  return { ...written, source: 'file', created };
}
