import type { Effect } from '../../sandbox/core/faults.ts';

export type Named = readonly [name: string, effect: Effect];

const status = (code: number, more: Partial<Extract<Effect, { kind: 'status' }>> = {}): Effect => ({
  kind: 'status',
  status: code,
  ...more,
});
const limited = (name: string, header: string): Named => [
  `429 with Retry-After ${name}`,
  status(429, { headers: { 'Retry-After': header } }),
];

/** What may happen to any answer. `elsewhere` is the address of a server that is not the vendor's. */
export const anywhere = (elsewhere: string): readonly Named[] => [
  ['400', status(400, { shape: 'resultCode' })],
  ['401', status(401)],
  ['a token that ends in mid-run', { kind: 'expiredToken' }],
  ['403', status(403, { shape: 'className' })],
  ['404', status(404, { shape: 'text' })],
  ['418', status(418, { shape: 'text' })],
  ['429 without a time', status(429, { shape: 'text', message: 'Rate Limit Reached' })],
  limited('0', '0'),
  limited('a date that is past', 'Thu, 01 Jan 2026 00:00:00 GMT'),
  limited('a word', 'soon'),
  limited('a negative number', '-5'),
  ['429 with the time in words', status(429, { shape: 'problem', message: 'Try again in 0 seconds.' })],
  ['500', status(500, { shape: 'problem' })],
  ['502 as a page', status(502, { shape: 'html' })],
  ['503', status(503, { shape: 'text' })],
  ['504', status(504, { shape: 'gateway' })],
  ...[301, 302, 303, 307, 308].map(
    (code): Named => [
      `a redirect ${code} to another host`,
      status(code, { headers: { Location: elsewhere } }),
    ],
  ),
  ['no answer', { kind: 'hang' }],
  ['a lost connection', { kind: 'reset' }],
  ['one byte a second', { kind: 'drip', bytes: 1, everyMs: 1000 }],
  ['60 MB', { kind: 'hugeBody', bytes: 60_000_000 }],
  ['half JSON', { kind: 'malformedJson' }],
  ['an HTML page', { kind: 'html' }],
  ['nothing', { kind: 'emptyBody' }],
  ['null', { kind: 'answer', text: 'null' }],
  ['a bare []', { kind: 'answer', text: '[]' }],
  ['a bare {}', { kind: 'answer', text: '{}' }],
  ['a text', { kind: 'answer', text: '"all is well"' }],
  ['a number', { kind: 'answer', text: '-1' }],
  ['very deep JSON', { kind: 'answer', text: `${'['.repeat(20_000)}${']'.repeat(20_000)}` }],
  [
    'a list of nulls',
    { kind: 'answer', text: '{"items":[null,null],"clients":[null],"licences":[null],"tree":[null]}' },
  ],
  ['a text for every list', { kind: 'wrongType' }],
  ['empty lists', { kind: 'emptyList' }],
  ['unknown fields', { kind: 'extraFields' }],
  ['every record twice', { kind: 'repeated' }],
  ['every record twice, contradicting itself', { kind: 'repeated', changed: true }],
];

const values: readonly [string, Extract<Effect, { kind: 'setField' }>['value']][] = [
  ['null', null],
  ['a text', 'x'],
  ['an empty text', ''],
  ['a list', []],
  ['an object', {}],
  ['true', true],
  ['0', 0],
  ['a negative number', -3],
  ['a fraction', 1.5],
  ['a huge number', 1e15],
  ['a number beyond all', 1e300],
];

/** What may be wrong with one field of an answer. */
export const ofField = (field: string): readonly Named[] => [
  [`${field} missing`, { kind: 'dropField', field }],
  ...values.map(([name, value]): Named => [`${field} as ${name}`, { kind: 'setField', field, value }]),
];
