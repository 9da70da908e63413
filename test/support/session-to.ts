import { createSession, type Session } from '../../server/commands/session.ts';
import type { Companion } from '../../server/companion.ts';

/** A session of commands straight into a companion of this process, which outlives it. */
export const sessionTo = ({ app, controlKey }: Pick<Companion, 'app' | 'controlKey'>): Session =>
  createSession({
    send: async (path, init) => app.fetch(new Request(new URL(path, 'http://127.0.0.1'), init)),
    key: controlKey,
    interrupt: () => false,
    close: async () => undefined,
  });
