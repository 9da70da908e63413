import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SecretBoxError } from './secret-box-error.ts';

const prefix = 'v1.';
const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

export interface SecretBox {
  /** Seals `plain` for one place: only the same `context` (such as `halo.clientSecret`) opens it again. */
  seal(plain: string, context: string): string;
  /** What was sealed. @throws SecretBoxError `notSealed` or `cannotOpen` */
  open(sealed: string, context: string): string;
}

function split(sealed: string): { nonce: Buffer; text: Buffer; tag: Buffer } {
  const encoded = sealed.slice(prefix.length);
  const bytes = Buffer.from(encoded, 'base64url');
  // Node skips what is not base64url; only the one spelling that `seal` gives is accepted.
  const exact = sealed.startsWith(prefix) && bytes.toString('base64url') === encoded;
  if (!exact || bytes.length < nonceLength + tagLength) {
    throw new SecretBoxError('notSealed', {});
  }
  return {
    nonce: bytes.subarray(0, nonceLength),
    text: bytes.subarray(nonceLength, -tagLength),
    tag: bytes.subarray(-tagLength),
  };
}

/**
 * AES-256-GCM with a random 96-bit nonce: `v1.` + base64url(nonce, ciphertext, tag). The random nonce is safe far
 * beyond the few thousand secrets a companion seals in its life.
 * @throws SecretBoxError `badKey` unless `key` has 32 bytes
 */
export function createSecretBox(key: Buffer): SecretBox {
  if (key.length !== 32) {
    throw new SecretBoxError('badKey', { bytes: key.length });
  }
  return {
    seal(plain, context) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength });
      cipher.setAAD(Buffer.from(context, 'utf8'));
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return prefix + Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
    },
    open(sealed, context) {
      const { nonce, text, tag } = split(sealed);
      const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(context, 'utf8'));
      decipher.setAuthTag(tag);
      try {
        return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
      } catch {
        throw new SecretBoxError('cannotOpen', {});
      }
    },
  };
}
