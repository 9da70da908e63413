import type { Config } from '../config/environment.ts';
import type { Main } from '../data/documents/main.ts';
import type { Document } from '../store/document/document.ts';
import { bindHaloSecret } from './bound-secret.ts';
import { type Credentials, createCredentials } from './credentials.ts';
import { createSecretBox, type SecretBox } from './secret-box.ts';
import type { SecretKey } from './secret-key.ts';

/**
 * Opens what is sealed in the data folder: the credentials in force, and the box for whatever else is sealed.
 * @param key of this folder
 * @throws StoreError
 */
export async function openCredentials(
  main: Document<Main>,
  { key }: Pick<SecretKey, 'key'>,
  { credentials: environment, sherwebUrl }: Pick<Config, 'credentials' | 'sherwebUrl'>,
): Promise<{ readonly box: SecretBox; readonly credentials: Credentials }> {
  const box = createSecretBox(key);
  await bindHaloSecret(main, box, environment.halo.url);
  return { box, credentials: createCredentials({ main, box, sherwebUrl, environment }) };
}
