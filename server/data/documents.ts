import { AcceptanceSchema } from '../../shared/accepted.ts';
import { IntentionSchema } from '../../shared/intentions.ts';
import { LeftOutRuleSchema } from '../../shared/left-out.ts';
import { LinkSchema } from '../../shared/link.ts';
import { KeptOrderSchema } from '../../shared/orders.ts';
import { SettlementSchema } from '../../shared/settlement.ts';
import { RunSummarySchema } from '../../shared/sync-run.ts';
import { ItemEntrySchema } from '../../shared/tie.ts';
import type { Document } from '../store/document/document.ts';
import { KeptCalendarSchema } from './documents/calendars.ts';
import { WrittenValueSchema } from './documents/changed-back.ts';
import { ComparedRowSchema, ComparedSchema, nothingCompared } from './documents/compared.ts';
import { KeptDecisionSchema } from './documents/decisions.ts';
import { ChargedCostSchema, FeeDocumentSchema } from './documents/fee.ts';
import { KeptLicenceSchema } from './documents/kept-licences.ts';
import { KeptTieSchema, LineTiesSchema } from './documents/line-ties.ts';
import { LinksSchema } from './documents/links.ts';
import { emptyMain, MainSchema } from './documents/main.ts';
import { NormalisationSchema, NormalisationsSchema, noNormalisations } from './documents/normalisations.ts';
import { notifiedShape } from './documents/notified.ts';
import { nothingSeen, SightSchema } from './documents/sight.ts';
import { waysShape } from './documents/ways.ts';
import { type Kept, kept, keptList, openKept } from './kept.ts';
import { mainMigrations } from './upgrade/main-migrations.ts';

/** Every document of the data folder but the snapshot's, whose file once held more. */
export const documents = {
  /** Settings, sealed credentials, mappings, exclusions, connections, pairing codes, schedule. */
  main: kept({
    kind: 'companion',
    schema: MainSchema,
    version: 5,
    migrations: mainMigrations,
    empty: emptyMain,
  }),
  /** Which subscription is which licence. */
  links: kept({
    kind: 'links',
    schema: LinksSchema,
    version: 1,
    long: { key: 'links', element: LinkSchema },
    empty: () => ({ links: [] }),
    replaceable: true,
  }),
  /** What waits for a person, as last seen. */
  decisions: keptList('decisions', 'decisions', KeptDecisionSchema, { replaceable: true }),
  /** What persons settled of it, the newest last. */
  settlements: keptList('settlements', 'settlements', SettlementSchema, { replaceable: true }),
  /** What persons left out of sync or billing, the newest last. */
  leftOut: keptList('left-out', 'rules', LeftOutRuleSchema),
  /** What persons want of commitments at their renewal, one a subscription; the newest last. */
  intentions: keptList('intentions', 'intentions', IntentionSchema),
  /** Addresses of persons' calendars, the newest last. */
  calendars: keptList('calendars', 'calendars', KeptCalendarSchema, { replaceable: true }),
  /** By which ways people are told. */
  ways: kept(waysShape),
  /** Who was told what, and what is still to be sent. */
  notified: kept(notifiedShape),
  /** How much Halo showed at the last read that was not suspicious. */
  sight: kept({
    kind: 'sight',
    schema: SightSchema,
    version: 1,
    empty: () => nothingSeen,
    replaceable: true,
  }),
  /** Past runs, newest first, without their changes. */
  history: keptList('history', 'runs', RunSummarySchema, { replaceable: true }),
  /** What Halo made of what we sent, by licence and field; only what differs. */
  normalisations: kept({
    kind: 'normalisations',
    schema: NormalisationsSchema,
    version: 1,
    long: { key: 'normalisations', element: NormalisationSchema },
    empty: noNormalisations,
    replaceable: true,
  }),
  /** Differences in billing that persons accepted, one a subscription; the newest last. */
  accepted: keptList('accepted', 'accepted', AcceptanceSchema, { isLong: true }),
  /** Seats ordered from Sherweb, and subscriptions cancelled, oldest first. */
  orders: keptList('orders', 'orders', KeptOrderSchema, { isLong: true }),
  /** How each subscription was billed when last compared. */
  compared: kept({
    kind: 'compared',
    schema: ComparedSchema,
    version: 1,
    long: { key: 'rows', element: ComparedRowSchema },
    empty: nothingCompared,
    replaceable: true,
  }),
  /** Invoice lines that were tied from here, with what takes that back. */
  lineTies: kept({
    kind: 'line-ties',
    schema: LineTiesSchema,
    version: 1,
    long: { key: 'ties', element: KeptTieSchema },
    empty: () => ({ proof: null, ties: [] }),
  }),
  /** Which Halo item bills what, as the lines showed it that were tied at the last whole comparison. */
  itemMap: keptList('item-map', 'items', ItemEntrySchema, { replaceable: true }),
  /** What was written to licences last, and how often somebody changed it again. */
  changedBack: keptList('changed-back', 'written', WrittenValueSchema, { isLong: true, replaceable: true }),
  /** Licences that were active in Halo without a subscription, or of suspended customers, when last read. */
  keptLicences: keptList('kept-licences', 'licences', KeptLicenceSchema, { replaceable: true }),
  /** What Sherweb's recurring fee was last found to be. */
  feeEvidence: kept({
    kind: 'fee-evidence',
    schema: FeeDocumentSchema,
    version: 1,
    long: { key: 'costs', element: ChargedCostSchema },
    empty: () => ({ evidence: null, costs: [], unnamed: [] }),
    replaceable: true,
  }),
};

type ValueOf<K> = K extends Kept<infer T> ? T : never;
export type Documents = {
  readonly [Name in keyof typeof documents]: Document<ValueOf<(typeof documents)[Name]>>;
};

/**
 * Opens all of `documents`, side by side; none is still being opened when the first failure is told.
 * @throws StoreError as `openDocument`
 */
export async function openDocuments(dataDir: string, now: () => Date): Promise<Documents> {
  const opening = Object.entries(documents).map(
    async ([name, document]) =>
      [name, await openKept<object>(dataDir, document as Kept<object>, now)] as const,
  );
  await Promise.allSettled(opening);
  // Under each name stands what was opened of it.
  return Object.fromEntries(await Promise.all(opening)) as Documents;
}
