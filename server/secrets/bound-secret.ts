import type { Main } from '../data/documents/main.ts';
import type { Document } from '../store/document/document.ts';
import type { SecretBox } from './secret-box.ts';
import { SecretBoxError } from './secret-box-error.ts';

const field = 'halo.clientSecret';

/**
 * What the Halo secret is sealed for: itself and the origin it was entered for, so that it opens for no other address,
 * whoever may have changed the one that stands beside it in the file.
 * @param origin null: no address is known yet
 */
const contextFor = (origin: string | null): string => (origin === null ? field : `${field} ${origin}`);

/** Seals the Halo secret for one address, or for the first that is entered. */
export const sealHaloSecret = (box: SecretBox, plain: string, origin: string | null): string =>
  box.seal(plain, contextFor(origin));

/** @throws SecretBoxError `cannotOpen` where it was sealed for another address. */
export const openHaloSecret = (box: SecretBox, sealed: string, origin: string | null): string =>
  box.open(sealed, contextFor(origin));

/**
 * Binds a secret that was sealed before an address was known, or by a version that did not bind it, to the address in
 * force. What does not open stays as it is: it is refused when it is asked for.
 * @param environmentUrl the address that the environment gives; it wins over the stored one
 */
export async function bindHaloSecret(
  main: Document<Main>,
  box: SecretBox,
  environmentUrl: string | null,
): Promise<void> {
  const { url, clientSecret } = main.value.credentials.halo;
  const origin = environmentUrl ?? url;
  if (clientSecret === null || origin === null) return;
  const bound = bindTo(box, clientSecret, origin);
  if (bound === null) return;
  await main.change(({ credentials, ...rest }) => ({
    ...rest,
    credentials: { ...credentials, halo: { ...credentials.halo, clientSecret: bound } },
  }));
}

/** A sealed secret that is bound to no address, bound to this one; null for any other. */
export function bindTo(box: SecretBox, sealed: string, origin: string): string | null {
  const plain = openedUnbound(box, sealed);
  return plain === null ? null : sealHaloSecret(box, plain, origin);
}

function openedUnbound(box: SecretBox, sealed: string): string | null {
  try {
    return openHaloSecret(box, sealed, null);
  } catch (error) {
    if (error instanceof SecretBoxError) return null;
    throw error;
  }
}
