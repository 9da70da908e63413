import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Letters and digits that cannot be taken for one another when read aloud. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A one-time code for people to type, e.g. `K7PM-2XQD-9RTA` (about 58 bits). */
export function newPairingCode(): string {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)] ?? '').join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** A code as typed, however spaced or cased, in the form it was made. */
export const normaliseCode = (typed: string): string => {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
};

/** A token for a paired browser: 32 random bytes. @returns 43 letters, base64url */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token or code. Both are random, so a plain digest is enough. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares two digests without telling by time where they differ. */
export const sameHash = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};
