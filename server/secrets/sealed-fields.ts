import type { Main } from '../data/documents/main.ts';
import type { SecretBox } from './secret-box.ts';

export type Stored = Main['credentials'];
export type Side = keyof Stored;

/** Which fields are secrets and sealed in the file; the others are kept and shown as they are. */
const sealedFields = [
  'sherweb.clientId',
  'sherweb.clientSecret',
  'sherweb.subscriptionKey',
  'halo.clientId',
  'halo.clientSecret',
];

/** Whether a field is a secret. */
export const isSealed = (side: Side, field: string): boolean => sealedFields.includes(`${side}.${field}`);

/** Whether a field opens only for the address it was entered for. */
export const isBound = (side: Side, field: string): boolean => side === 'halo' && field === 'clientSecret';

/** What stands in the file of one field, sealed or not; null: nothing. */
export const storedIn = (credentials: Stored, side: Side, field: string): string | null =>
  (credentials[side] as Record<string, string | null>)[field] ?? null;

/** A sealed field, opened, but for the one that is bound to an address. @throws SecretBoxError */
export const openField = (box: SecretBox, side: Side, field: string, sealed: string): string =>
  box.open(sealed, `${side}.${field}`);

/**
 * Opens every stored secret, only to see that it can be opened with this key; the one that is bound to an address is
 * left out. @throws SecretBoxError
 */
export function openAll(credentials: Stored, box: SecretBox): void {
  for (const side of ['sherweb', 'halo'] as const)
    for (const field of Object.keys(credentials[side])) {
      const value =
        isSealed(side, field) && !isBound(side, field) ? storedIn(credentials, side, field) : null;
      if (value !== null) openField(box, side, field, value);
    }
}

/** The given fields of one side as they are kept; the one that is bound to an address is left as it is. */
export const sealAll = (side: Side, fields: object, box: SecretBox): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => {
        const isToSeal = value !== null && isSealed(side, field) && !isBound(side, field);
        return [field, isToSeal ? box.seal(String(value), `${side}.${field}`) : value];
      }),
  );
