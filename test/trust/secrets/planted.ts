import { Tokens } from '../../sandbox/core/tokens.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import type { SandboxSeed, SandboxState } from '../../sandbox/state.ts';
import { shop } from '../../support/shop.ts';
import type { Canary } from './places.ts';

/** Secrets of awkward letters that nothing else contains; the key of Sherweb travels in a header and is plain. */
const planted = {
  sherweb: {
    clientId: 'qZ4vT9-sherweb-id-Wm7',
    clientSecret: 'kX2~P/8+v=Lq&R"t%7\\Ybé#Ju5',
    subscriptionKey: 'e7Gc1nVw0dHsQp6zRk3u',
  },
  halo: { clientId: 'mB8xK3-halo-id-Qe6', clientSecret: "zN5'W{9}f;Dj<C>a|3^Xo T2`hM" },
};

const tokenOf = { sherweb: 'Jf6yUa2Lw9sP', halo: 'Vh3tEo7Rk1xB' } as const;

/** The small shop at vendors whose secrets and tokens are canaries. */
export const plantedShop: SandboxSeed = (state) => {
  for (const side of ['sherweb', 'halo'] as const) {
    Object.assign(state[side].credentials, planted[side]);
    Object.assign(state[side], { tokens: new Tokens(tokenOf[side], state.now) });
  }
  shop(state);
};

/** What the vendors hand out and know. */
export const vendorCanaries = ({ credentials }: Sandbox): Canary[] => [
  ...(['sherweb', 'halo'] as const).flatMap((side) =>
    Object.entries(credentials[side])
      .filter(([field]) => field !== 'tenant')
      .map(([field, secret]) => ({ name: `${side}.${field}`, secret })),
  ),
  { name: 'a token of Sherweb', secret: `${tokenOf.sherweb}-token-` },
  { name: 'a token of Halo', secret: `${tokenOf.halo}-token-` },
];

const shapes = ['problem', 'gateway', 'resultCode', 'className', 'message', 'oauth', 'text', 'html'] as const;

/** A vendor that fails and says in its error everything it knows of who asks; `left` times in each shape. */
export function tattle(state: SandboxState, statuses: readonly number[], times = 1): void {
  for (const side of ['sherweb', 'halo'] as const) {
    const { tenant: _shown, ...known } = { tenant: '', ...state[side].credentials };
    const tokens = Array.from({ length: 12 }, (_, place) => `${tokenOf[side]}-token-${place + 1}`);
    const form = new URLSearchParams(known).toString();
    const base64 = Buffer.from(`${known.clientId}:${known.clientSecret}`).toString('base64');
    const message = ['No', ...Object.values(known), ...tokens, form, JSON.stringify(known), base64].join(' ');
    for (const status of statuses)
      for (const shape of shapes)
        state.faults.add({ side, times, effect: { kind: 'status', status, shape, message } });
  }
}
