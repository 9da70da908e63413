import { Tokens } from '../../sandbox/core/tokens.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import type { SandboxSeed, SandboxState } from '../../sandbox/state.ts';
import { shop } from '../../support/shop.ts';
import type { Canary } from './places.ts';

/** Secrets of awkward letters that nothing else contains; the key of Sherweb travels in a header and is plain. */
const planted = {
  sherweb: {
    clientId: 'qZ4vT9ny8Wm7Dr2Lb5',
    clientSecret: 'kX2~P/8+v=Lq&R"t%7\\Ybé#Ju5',
    subscriptionKey: 'e7Gc1nVw0dHsQp6zRk3u',
  },
  halo: { clientId: 'mB8xK3ws9Qe6Gt4Pv1', clientSecret: "zN5'W{9}f;Dj<C>a|3^Xo T2`hM" },
};

/** How the tokens of each begin: no id and no hash has such letters, so that none is taken for a token by chance. */
const tokenOf = { sherweb: 'tQ7hXw2LkVz5Rn', halo: 'yG3pJm8KsUx6Wq' };

const sides = ['sherweb', 'halo'] as const;

/** Gives tokens that nothing else contains, and knows which. */
class NotedTokens extends Tokens {
  readonly issued: string[] = [];

  override issue(scopes: string[]): ReturnType<Tokens['issue']> {
    const answer = super.issue(scopes);
    this.issued.push(answer.access_token);
    return answer;
  }
}

/** Makes the secrets and tokens of both vendors canaries. */
export function plant(state: SandboxState): void {
  for (const side of sides) {
    Object.assign(state[side].credentials, planted[side]);
    Object.assign(state[side], { tokens: new NotedTokens(tokenOf[side], state.now) });
  }
}

/** The small shop at vendors whose secrets and tokens are canaries. */
export const plantedShop: SandboxSeed = (state) => {
  plant(state);
  shop(state);
};

/** What the vendors hand out and know. */
export const vendorCanaries = ({ credentials, state }: Sandbox): Canary[] => [
  ...sides.flatMap((side) =>
    Object.entries(credentials[side])
      .filter(([field]) => field !== 'tenant')
      .map(([field, secret]) => ({ name: `${side}.${field}`, secret })),
  ),
  ...sides.map((side) => ({
    name: `a token of ${side}`,
    secret: issuedBy(state, side)[0]?.slice(0, -2) ?? '',
  })),
];

/** The tokens that a vendor has given so far; all begin alike. */
function issuedBy(state: SandboxState, side: (typeof sides)[number]): readonly string[] {
  const { tokens } = state[side];
  return tokens instanceof NotedTokens ? tokens.issued : [];
}

const shapes = ['problem', 'gateway', 'resultCode', 'className', 'message', 'oauth', 'text', 'html'] as const;

/** A vendor that fails and says in its error everything it knows of who asks; `left` times in each shape. */
export function tattle(state: SandboxState, statuses: readonly number[], times = 1): void {
  for (const side of sides) {
    const { tenant: _shown, ...known } = { tenant: '', ...state[side].credentials };
    const form = new URLSearchParams(known).toString();
    const base64 = Buffer.from(`${known.clientId}:${known.clientSecret}`).toString('base64');
    const message = [
      'No',
      ...Object.values(known),
      ...issuedBy(state, side).slice(-5),
      form,
      JSON.stringify(known),
      base64,
    ].join(' ');
    for (const status of statuses)
      for (const shape of shapes)
        state.faults.add({ side, times, effect: { kind: 'status', status, shape, message } });
  }
}
