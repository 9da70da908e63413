import { createAccess } from '../../../server/access/access.ts';
import { createWrongCodes } from '../../../server/access/wrong-codes.ts';
import { openMain } from './main-document.ts';

/** Who may call, on a document of its own, with a clock that `wait` moves. @param start ISO date-time, UTC */
export async function accessAt(start: string) {
  const { main, onDisk } = await openMain();
  const clock = { ms: Date.parse(start) };
  const now = () => new Date(clock.ms);
  const refusals = { code: () => undefined, token: () => undefined };
  const access = createAccess({
    main,
    controlKey: 'the-control-key',
    now,
    refusals,
    wrongCodes: createWrongCodes(now),
  });
  return { access, main, onDisk, wait: (ms: number) => (clock.ms += ms) };
}
