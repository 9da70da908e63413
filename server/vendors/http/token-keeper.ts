/** A bearer token as a token address gives it. */
export interface Token {
  readonly value: string;
  /** Seconds it is good for, from when it was asked for. */
  readonly expiresIn: number;
}

export interface TokenKeeper {
  /** A token that is good for at least a minute; several callers at once cause one token call. */
  get(): Promise<string>;
  /** Forgets `value` if it is still the current one, after a 401 answered it. */
  drop(value: string): void;
}

const renewBeforeMs = 60_000;

/**
 * Keeps one token for one set of credentials. Whoever has other credentials makes another keeper, so that no token
 * ever serves another account.
 * @param now milliseconds since 1970
 */
export function createTokenKeeper(
  fetchToken: () => Promise<Token>,
  now: () => number = Date.now,
): TokenKeeper {
  let current: { value: string; renewAt: number } | undefined;
  let pending: Promise<string> | undefined;

  const renew = async (): Promise<string> => {
    const askedAt = now();
    const token = await fetchToken();
    const lifeMs = token.expiresIn * 1000;
    current = { value: token.value, renewAt: askedAt + Math.max(lifeMs - renewBeforeMs, lifeMs / 2) };
    return token.value;
  };

  return {
    get() {
      if (current !== undefined && now() < current.renewAt) return Promise.resolve(current.value);
      pending ??= renew().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    drop(value) {
      if (current?.value === value) current = undefined;
    },
  };
}
