import { type Prepared, type Preparing, prepareFolder } from './prepared-folder.ts';
import { changeForImport, changeForSecondDay, seedFirstDay } from './shop-to-import.ts';

const dayMs = 86_400_000;
const today = new Date('2026-03-01T12:00:00.000Z');
/** What came long after everything else would be held. */
const morning = new Date(today.getTime() + dayMs);

/** Makes the morning on which `customers` customers are as they are right before a large import. */
export const prepare = (customers: number): Promise<Prepared> =>
  prepareFolder({ today, opensAt: morning, seed: (state) => seedFirstDay(state, customers) }, (preparing) =>
    twoDays(preparing, customers),
  );

/** The two days before the import, with the settings, the exclusion and the connection that must not get lost. */
async function twoDays({ session, state, run }: Preparing, customers: number): Promise<void> {
  await session.call('writeSettings', {
    body: {
      deactivateDeleted: true,
      onReplacement: 'follow',
      maxDeactivations: 500,
      maxDeactivationsPercent: 100,
      maxSeatsLostPercent: 100,
      scheduleTime: '03:45',
    },
  });
  await session.call('createPairingCode', { body: { role: 'technician' } });
  await run({ mode: 'sync' });
  changeForSecondDay(state, customers);
  await run({ mode: 'sync' });
  for (const { code, decisionId, choices = [] } of (await session.call('listWaiting', {})).decisions)
    if (code === 'sync.overlapEnded')
      await session.call('settleDecision', {
        params: { decisionId },
        body: { choice: choices[0]?.choice ?? '' },
      });
  changeForImport(state, customers);
}
