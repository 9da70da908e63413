import type { SettingKey, Settings } from '../../../shared/settings.ts';
import type { Status } from '../../../shared/status.ts';

/** What is true now, as far as settings hang on it. */
export interface Today {
  readonly decisions: readonly { readonly code: string }[];
  readonly waiting: Pick<Status['waiting'], 'notImported' | 'unmapped' | 'goneInHalo'>;
}

/** What a setting comes to today. */
export type Consequence =
  | { readonly kind: 'waits' | 'unmapped' | 'notImported'; readonly count: number }
  | { readonly kind: 'deactivates' | 'staysBilled'; readonly count: number; readonly seats: number | null };

/** Which decisions a rule would not have left open. */
const asks: { readonly [K in SettingKey]?: readonly string[] } = {
  onNearMatch: ['sync.nearMatch', 'sync.nearNewCustomer'],
  onExistingLicence: ['sync.existingLicence'],
  onReplacement: ['sync.replaced', 'sync.successor', 'sync.overlap', 'sync.overlapEnded'],
  onMadeInactive: ['sync.madeInactive'],
  onLicenceDeleted: ['sync.licenceDeleted'],
  onLinkedMoney: ['sync.linkedMoney'],
  haloCurrency: ['sync.otherCurrency'],
  haloTopLevelId: ['sync.topLevelNeeded'],
};

/** The rule that would have answered a decision of this code; null: there is none. */
export const ruleOf = (code: string): SettingKey | null =>
  (Object.keys(asks) as SettingKey[]).find((setting) => asks[setting]?.includes(code)) ?? null;

/** What a setting, as it is, comes to today; null: nothing that could be counted. */
export function consequenceOf(
  setting: SettingKey,
  settings: Pick<Settings, 'deactivateDeleted'>,
  { decisions, waiting }: Today,
): Consequence | null {
  const codes = asks[setting];
  if (codes !== undefined)
    return ofCount('waits', decisions.filter(({ code }) => codes.includes(code)).length);
  if (setting === 'importCustomers') return ofCount('unmapped', waiting.unmapped ?? 0);
  if (setting === 'importSubscriptions') return ofCount('notImported', waiting.notImported);
  if (setting !== 'deactivateDeleted' || waiting.goneInHalo == null) return null;
  const { licences: count, seats } = waiting.goneInHalo;
  return { kind: settings.deactivateDeleted ? 'deactivates' : 'staysBilled', count, seats };
}

const ofCount = (kind: 'waits' | 'unmapped' | 'notImported', count: number): Consequence | null =>
  count === 0 ? null : { kind, count };
