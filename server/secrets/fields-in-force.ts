import type { CredentialsInput } from '../../shared/credentials.ts';
import type { EnvironmentCredentials } from '../config/environment.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { openHaloSecret } from './bound-secret.ts';
import { isBound, isSealed, openField, type Side, type Stored, storedIn } from './sealed-fields.ts';
import type { SecretBox } from './secret-box.ts';
import { SecretBoxError } from './secret-box-error.ts';

interface Deps {
  /** What is stored now. */
  readonly stored: () => Stored;
  readonly box: SecretBox;
  readonly environment: EnvironmentCredentials;
}

/** Reads one field; null: it is not set. @throws SecretBoxError, ProblemError `halo.secretOfOther` */
export type ReadField = (side: Side, field: string) => string | null;

/** The address that the stored Halo secret is for: the environment's wins. */
export const addressOf = ({ halo }: EnvironmentCredentials, { url }: Stored['halo']): string | null =>
  halo.url ?? url;

const givenBy = (environment: EnvironmentCredentials, side: Side, field: string): string | null =>
  (environment[side] as Record<string, string | null>)[field] ?? null;

/**
 * What a field is: what the environment gives wins over what is typed, and that over what is stored.
 * @param typed tried in place of what is stored
 */
export function fieldsInForce({ stored, box, environment }: Deps, typed: CredentialsInput): ReadField {
  const openBound = (sealed: string): string => {
    const address = addressOf(environment, stored().halo);
    try {
      return openHaloSecret(box, sealed, address);
    } catch (error) {
      if (!(error instanceof SecretBoxError) || error.code !== 'cannotOpen' || address === null) throw error;
      throw new ProblemError(409, 'halo.secretOfOther', { address });
    }
  };
  const readStored: ReadField = (side, field) => {
    const value = storedIn(stored(), side, field);
    if (value === null || !isSealed(side, field)) return value;
    return isBound(side, field) ? openBound(value) : openField(box, side, field, value);
  };
  return (side, field) => {
    const text = (typed[side] as Record<string, string | null | undefined> | undefined)?.[field];
    return givenBy(environment, side, field) ?? (text === undefined ? readStored(side, field) : text);
  };
}

/** What may be shown of a field: whether it is set, where it comes from, and its value where it is no secret. */
export function shownField({ stored, environment }: Omit<Deps, 'box'>, side: Side, field: string) {
  const given = givenBy(environment, side, field);
  const kept = storedIn(stored(), side, field);
  const source =
    given !== null ? ('environment' as const) : kept !== null ? ('stored' as const) : ('none' as const);
  return { set: source !== 'none', source, value: isSealed(side, field) ? null : (given ?? kept) };
}
