import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import type { Session } from '../../../server/commands/session.ts';
import { testCommand } from '../../../server/commands/test-credentials.ts';

const failed = (message: string) => ({
  ok: false,
  problem: { code: 'vendor.answered', message, action: 'Try again later.' },
});

it('a side that fails is named once, whether its problem begins with its name or not', async () => {
  const sherweb = failed('Sherweb: asking for a token: answered 503.');
  const halo = failed('The address is not known.');
  const session = { call: async () => ({ sherweb, halo }) } as unknown as Session;
  const { text, exitCode } = await testCommand(session);
  expect(stripVTControlCharacters(text).split('\n')).toEqual([
    ' !   Sherweb: asking for a token: answered 503.',
    '      Try again later.',
    ' !   Halo: The address is not known.',
    '      Try again later.',
  ]);
  expect(exitCode).toBe(1);
});
