import type { z } from 'zod';
import type { Acceptance, AcceptInputSchema } from '../../../shared/accepted.ts';
import type { Actor } from '../../../shared/audit.ts';
import type { Data } from '../../data/open-data.ts';
import { removeFrom } from '../../data/remove-from.ts';
import { termEndOf } from '../compare/subject.ts';

type Kept = Pick<Data, 'accepted' | 'subscriptions'>;

/** Accepts differences as they were seen, each in place of what was accepted of it before. @throws StoreError */
export async function accept(
  data: Kept,
  { rows, reason, until }: z.infer<typeof AcceptInputSchema>,
  by: Actor,
  at: string,
): Promise<Acceptance[]> {
  const made: Acceptance[] = [];
  for (const row of rows) {
    const read = await data.subscriptions.get(row.sherwebCustomerId);
    const subscription = read?.subscriptions.find(({ id }) => id === row.subscriptionId);
    made.push({ ...row, termEndsOn: termEndOf(subscription), reason, until, by, at });
  }
  const ids = new Set(made.map(({ subscriptionId }) => subscriptionId));
  await data.accepted.change(({ accepted }) => ({
    accepted: [...accepted.filter(({ subscriptionId }) => !ids.has(subscriptionId)), ...made],
  }));
  return made;
}

/** Opens a difference again. @returns whether it was accepted @throws StoreError */
export const reopen = ({ accepted }: Pick<Data, 'accepted'>, subscriptionId: string): Promise<boolean> =>
  removeFrom(accepted, 'accepted', (each) => each.subscriptionId === subscriptionId);
