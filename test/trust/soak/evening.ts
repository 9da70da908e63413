import type { Session } from '../../../server/commands/session.ts';

/** How often a person did what. */
export interface Evenings {
  approved: number;
  settled: number;
}

/** What a person does in the evening: approves what is held, and settles each open question by its likeliest way out. */
export async function evening(
  session: Pick<Session, 'call'>,
  idle: () => Promise<unknown>,
  seen: Evenings,
): Promise<void> {
  const { plans } = await session.call('listPlans', {});
  for (const { planId, state } of plans) {
    if (state !== 'held') continue;
    await session.call('startRun', { body: { mode: 'approve', planId } });
    await idle();
    seen.approved += 1;
  }
  const { decisions } = await session.call('listWaiting', {});
  for (const { decisionId, choices = [] } of decisions) {
    const [likeliest] = choices;
    if (likeliest === undefined) continue;
    const body = { choice: likeliest.choice };
    await session.call('settleDecision', { params: { decisionId }, body });
    seen.settled += 1;
  }
}
