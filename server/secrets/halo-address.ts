import type { CredentialsInput } from '../../shared/credentials.ts';
import { SecretAddressSchema } from '../config/environment.ts';
import type { Main } from '../data/documents/main.ts';
import { ProblemError } from '../messages/problem-error.ts';

/**
 * What is typed, with Halo's address cut to the part that counts.
 * @throws ProblemError `halo.unsafeAddress` for an address that no secret may be sent to
 */
export function withOrigin(typed: CredentialsInput): CredentialsInput {
  if (!typed.halo?.url) return typed;
  const address = SecretAddressSchema.safeParse(typed.halo.url);
  if (!address.success) throw new ProblemError(400, 'halo.unsafeAddress');
  return { ...typed, halo: { ...typed.halo, url: address.data } };
}

/**
 * Whether the stored Halo secret would go: it belongs to the address it was entered for, so that with another one it
 * has to be entered again.
 */
export function dropsSecret(kept: Main['credentials']['halo'], typed: CredentialsInput['halo']): boolean {
  if (kept.clientSecret === null || kept.url === null) return false;
  if (typed?.url === undefined || typed.clientSecret !== undefined) return false;
  return typed.url === null || SecretAddressSchema.safeParse(typed.url).data !== kept.url;
}
