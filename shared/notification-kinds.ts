/**
 * What people may be told of; without a schema, which brings zod along.
 * - `syncFailed`: a sync ended without doing its work · `syncLate`: none did for 26 hours
 * - `unreachable`: a side does not answer · `credentials`: a side refuses us, or is another one than before
 * - `planHeld`: a plan, or a part of it, waits for a person · `decisions`: so does something that only a person can settle
 * - `unmapped`: customers at Sherweb that belong to no Halo customer yet, or bear one name twice
 * - `billedWrong`: what Halo bills is not what was bought · `priceChange`: Sherweb's price of a product is another one
 * - `windowClosing`: a commitment ends or renews, or the last day to go down comes
 * - `orders`: an order waits for approval, failed or was confirmed
 * - `secondWriter`: somebody else writes the same licences
 * - `storage`: the disk, the data or its backups are in trouble
 */
export const causeKinds = [
  'syncFailed',
  'syncLate',
  'unreachable',
  'credentials',
  'planHeld',
  'storage',
  'orders',
  'decisions',
  'unmapped',
  'billedWrong',
  'windowClosing',
  'priceChange',
  'secondWriter',
] as const;
export type CauseKind = (typeof causeKinds)[number];

/** By what people are told. */
export const wayKinds = ['webhook', 'teams', 'slack', 'email', 'ticket'] as const;
export type WayKind = (typeof wayKinds)[number];
