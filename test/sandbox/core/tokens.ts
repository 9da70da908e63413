interface Grant {
  scopes: string[];
  expiresAt: number;
}

/** Bearer tokens of one fake: opaque, and forgotten when they end. */
export class Tokens {
  readonly lifeSeconds = 3600;
  #grants = new Map<string, Grant>();
  #issued = 0;
  readonly #prefix: string;
  readonly #now: () => Date;

  constructor(prefix: string, now: () => Date) {
    this.#prefix = prefix;
    this.#now = now;
  }

  issue(scopes: string[]): { access_token: string; expires_in: number; token_type: 'Bearer' } {
    this.#issued += 1;
    const token = `${this.#prefix}-token-${this.#issued}`;
    this.#grants.set(token, { scopes, expiresAt: this.#now().getTime() + this.lifeSeconds * 1000 });
    return { access_token: token, expires_in: this.lifeSeconds, token_type: 'Bearer' };
  }

  /** The scopes behind an `Authorization` header, or null when it does not hold a living token. */
  scopesOf(authorization: string | undefined): string[] | null {
    const grant = this.#grants.get(/^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '');
    return grant && grant.expiresAt > this.#now().getTime() ? grant.scopes : null;
  }

  revokeAll(): void {
    this.#grants.clear();
  }
}
