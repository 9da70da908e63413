import { expect, test } from 'vitest';
import { showNames } from '../../../server/doctor/evidence/shape.ts';
import { inEnglish } from '../../../server/messages/phrases.ts';
import type { SandboxState } from '../../sandbox/state.ts';
import { openDoctor, planted } from './examined.ts';

type Situation = readonly [string, (state: SandboxState) => void];
const situations: readonly Situation[] = [
  ['as assumed', () => undefined],
  [
    'with fields left out',
    ({ halo }) => {
      halo.settings.listOmits = ['notes', 'autorenew'];
    },
  ],
  [
    'with errors that name customers',
    (state) => {
      for (const [index, shape] of (
        ['message', 'resultCode', 'className', 'oauth', 'text', 'html', 'problem'] as const
      ).entries())
        for (const side of ['halo', 'sherweb'] as const)
          state.faults.add({
            side,
            match: { method: 'GET' },
            skip: 2 + index,
            effect: {
              kind: 'status',
              status: 400,
              shape,
              message: `Zebrafish Ltd, ${state.halo.credentials.clientSecret}`,
            },
          });
    },
  ],
  ...[
    ...['billing_cycle', 'term_duration', 'status', 'start_date', 'type', 'count', 'is_active', 'vendor'],
    ...[
      'billingCycle',
      'purchaseDate',
      'currency',
      'quantity',
      'termEndDate',
      'items',
      'licences',
      'clients',
    ],
    ...['auth_url', 'record_count', 'halointegrator_sherweb', 'client_id'],
  ].map(
    (field): Situation => [
      `with what people typed in ${field}`,
      (state) => {
        for (const side of ['halo', 'sherweb'] as const)
          state.faults.add({
            side,
            match: { method: 'GET' },
            times: Number.POSITIVE_INFINITY,
            effect: { kind: 'wrongType', field, value: 'Zebrafish' },
          });
      },
    ],
  ),
];

test.each<Situation>(situations)(
  'a report holds no name, id, address or secret: %s',
  async (_situation, arrange) => {
    const { state, sandbox, access, doctor, client } = await openDoctor();
    arrange(state);
    const text = JSON.stringify(await doctor.examine(client));
    const secrets = [...Object.values(access.sherweb), ...Object.values(access.halo)].filter(
      (each) => each !== null,
    );
    const sherweb = state.sherweb.customers();
    const ids = [
      ...sherweb.map(({ id }) => id),
      ...sherweb.flatMap((each) => each.subscriptions.map(({ id }) => id)),
    ];
    const addresses = [sandbox.haloUrl, sandbox.sherwebUrl].flatMap((url) => [url, new URL(url).host]);
    const words = [...planted, ...secrets, ...ids, ...addresses, '127.0.0.1', '-token-', 'CFQ7TTC'];
    for (const word of words) expect(text.toLowerCase()).not.toContain(word.toLowerCase());
    const numbers = [...state.halo.clients(), ...state.halo.licences()].map(({ id }) => id);
    for (const number of numbers) expect(text).not.toMatch(new RegExp(`\\b${number}\\b`));
  },
);

test('keys that may be data are only counted', () => {
  const shown = showNames(['Message', 'record_count', '3f2c-11', 'Okapi MSP Ltd', 'a@b.example']);
  expect(inEnglish(shown)).toBe('Message, record_count, 3 more');
});
