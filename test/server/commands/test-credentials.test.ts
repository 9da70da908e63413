import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import type { Session } from '../../../server/commands/session.ts';
import { testCommand } from '../../../server/commands/test-credentials.ts';
import { english } from '../../../server/messages/en/index.ts';
import { note } from '../../../server/messages/note.ts';
import { phrase } from '../../../server/messages/phrases.ts';
import type { Note } from '../../../shared/problem.ts';

const failed = (problem: Note) => ({ ok: false, problem: { ...problem, action: 'Try again later.' } });

it.each([
  [
    note('sherweb.serverError', {
      side: 'Sherweb',
      call: phrase('call.token'),
      happened: phrase('happened.answered', { status: 503 }),
    }),
    'Sherweb: asking for a token: answered 503.',
  ],
  [note('sherweb.noAccess'), note('sherweb.noAccess').message],
  [note('secrets.cannotOpen'), `Sherweb: ${note('secrets.cannotOpen').message}`],
])('a side that fails is named once, wherever its problem names it: $code', async (problem, said) => {
  const sherweb = failed(problem);
  const halo = failed(note('halo.missingScope'));
  const session = { call: async () => ({ sherweb, halo }) } as unknown as Session;
  const { text, exitCode } = await testCommand(session);
  expect(stripVTControlCharacters(text).split('\n')).toEqual([
    ` !   ${said}`,
    '      Try again later.',
    ' !   The Halo application lacks a permission that we need.',
    '      Try again later.',
  ]);
  expect(exitCode).toBe(1);
});

it("a vendor's own problem names it, whatever it is", () => {
  const unnamed = Object.entries(english.notes).filter(
    ([code, entry]) =>
      (code.startsWith('sherweb.') && !JSON.stringify(entry.message).includes('Sherweb')) ||
      (code.startsWith('halo.') && !JSON.stringify(entry.message).includes('Halo')) ||
      (code.startsWith('outside.') && !JSON.stringify(entry.message).includes('{side}')),
  );
  expect(unnamed).toEqual([]);
});
