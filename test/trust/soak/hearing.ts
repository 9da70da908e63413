import type { Session } from '../../../server/commands/session.ts';
import type { Companion } from '../../../server/companion.ts';
import { takeMessages } from '../../support/take-messages.ts';
import { heardFrom } from '../../support/told.ts';

/** Kinds of causes by which a sync that failed is told. */
const failures = ['syncFailed', 'credentials:', 'unreachable:', 'otherAccount'];

/**
 * Somebody who is told by a webhook, whose server now and then loses its answers or is broken for a while. What is to
 * be told is known here without asking the product's own deciders: whether plans are held, and whether the last sync
 * failed.
 */
export async function startHearing(session: Pick<Session, 'call'>) {
  const receiver = await takeMessages('/hook');
  await session.call('addWay', { body: { name: 'Nights', target: { kind: 'webhook', url: receiver.url } } });
  const missed: string[] = [];
  let looks = 0;
  let heard = heardFrom([]);
  let counted = 0;
  /** A month has many looks and few messages. */
  const hear = () => {
    if (counted !== receiver.received.length) heard = heardFrom(receiver.received);
    counted = receiver.received.length;
    return heard;
  };

  /** What is the case and was not told, or is told as the case and is not. */
  const compare = ({ data }: Companion, when: string): void => {
    const { heldPlanIds, schedule } = data.main.value;
    const { open } = hear();
    const real = data.history.value.runs.find(({ status }) => status !== 'preview' && status !== 'moved');
    const isFailed = schedule.lastError !== null && real?.status === 'failed';
    const isTold = [...open].some((key) => failures.some((each) => key.startsWith(each)));
    if (open.has('planHeld') !== heldPlanIds.length > 0) missed.push(`${when}: planHeld`);
    if (isFailed !== isTold) missed.push(`${when}: failed ${isFailed}, told ${[...open].join(' ')}`);
  };

  return {
    /** A quarter of an hour of a day is over: who is told, is told. */
    async quarter(companion: Companion, day: number, looked: number): Promise<void> {
      const isLost = day % 3 === 1 && looked >= 8 && looked < 20;
      const isBroken = day % 4 === 2 && looked >= 40 && looked < 60;
      receiver.answer(isLost ? 'lost' : { status: isBroken ? 500 : 200 });
      await companion.notifier.look();
      looks += 1;
      if (companion.data.notified.value.outbox.length === 0)
        compare(companion, `day ${day}, quarter ${looked}`);
    },
    /** What was heard in all. */
    heard() {
      const { messages, times, wrong } = hear();
      return {
        messages,
        looks,
        sentAgain: receiver.received.length - messages,
        told: Object.fromEntries(times),
        wronglyTold: [...wrong, ...missed],
      };
    },
    close: () => receiver.close(),
  };
}
