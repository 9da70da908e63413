import { type RouteName, routes } from '../../../shared/routes/api.ts';
import type { askBackground } from '../../messaging/ask-background.ts';
import type { callCompanion } from '../../messaging/call-companion.ts';
import type { Protocol } from '../../messaging/messages.ts';
import type { Guard } from './guard.ts';

/** The two ways in which the screens ask for something; there is no third. */
export interface Ask {
  readonly call: typeof callCompanion;
  readonly send: typeof askBackground;
}

/** Messages that change nothing but what waits to be saved; a message that is new changes something until it is named here. */
const harmless: readonly (keyof Protocol)[] = [
  'admitFrame',
  'lookAtFrame',
  'pairingState',
  'credentialsDraft',
  'keepCredentialsDraft',
  'haloDomains',
  'describeHaloPage',
  'openOptions',
];
const changes = (name: RouteName): boolean => routes[name].method !== 'get';

/** The same ways, with a guard before everything that changes something. */
export const guarded = ({ call, send }: Ask, guard: Guard): Ask => ({
  call: async (name, input, onLater) => {
    if (changes(name)) await guard.pass();
    return call(name, input, onLater);
  },
  send: (async (...message: Parameters<typeof askBackground>) => {
    if (!harmless.includes(message[0])) await guard.pass();
    return send(...message);
  }) as typeof askBackground,
});
