/** The tokens that vendors gave us lately, whoever asked for them: what must not show beside the account's secrets. */
export interface IssuedTokens {
  note(token: string): void;
  readonly all: readonly string[];
}

/** A vendor says back what it was sent just now, not what it was sent an hour ago. */
const most = 20;

/** Remembers the tokens that were issued, so that none of them is ever shown. */
export function createIssuedTokens(): IssuedTokens {
  let all: readonly string[] = [];
  return {
    note(token) {
      if (!all.includes(token)) all = [token, ...all].slice(0, most);
    },
    get all() {
      return all;
    },
  };
}
