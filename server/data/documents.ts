import { z } from 'zod';
import { AcceptanceSchema } from '../../shared/accepted.ts';
import { LinkSchema } from '../../shared/link.ts';
import { KeptOrderSchema } from '../../shared/orders.ts';
import { RunSummarySchema } from '../../shared/sync-run.ts';
import type { Document } from '../store/document/document.ts';
import { AcceptedSchema } from './documents/accepted.ts';
import { CalendarsSchema } from './documents/calendars.ts';
import { WrittenValueSchema, WrittenValuesSchema } from './documents/changed-back.ts';
import { ComparedRowSchema, ComparedSchema, nothingCompared } from './documents/compared.ts';
import { DecisionsSchema } from './documents/decisions.ts';
import { ChargedCostSchema, FeeDocumentSchema } from './documents/fee.ts';
import { IntentionsSchema } from './documents/intentions.ts';
import { ItemMapSchema } from './documents/item-map.ts';
import { KeptLicencesSchema } from './documents/kept-licences.ts';
import { LeftOutSchema } from './documents/left-out.ts';
import { KeptTieSchema, LineTiesSchema } from './documents/line-ties.ts';
import { LinksSchema } from './documents/links.ts';
import { emptyMain, MainSchema } from './documents/main.ts';
import { NormalisationSchema, NormalisationsSchema, noNormalisations } from './documents/normalisations.ts';
import { notifiedShape } from './documents/notified.ts';
import { OrdersSchema } from './documents/orders.ts';
import { SettlementsSchema } from './documents/settlements.ts';
import { nothingSeen, SightSchema } from './documents/sight.ts';
import { waysShape } from './documents/ways.ts';
import { type Kept, kept, openKept } from './kept.ts';
import { mainMigrations } from './main-migrations.ts';

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
  decisions: kept({
    kind: 'decisions',
    schema: DecisionsSchema,
    version: 1,
    empty: () => ({ decisions: [] }),
    replaceable: true,
  }),
  /** What persons settled of it. */
  settlements: kept({
    kind: 'settlements',
    schema: SettlementsSchema,
    version: 1,
    empty: () => ({ settlements: [] }),
    replaceable: true,
  }),
  /** What persons left out of sync or billing. */
  leftOut: kept({ kind: 'left-out', schema: LeftOutSchema, version: 1, empty: () => ({ rules: [] }) }),
  /** What persons want of commitments at their renewal. */
  intentions: kept({
    kind: 'intentions',
    schema: IntentionsSchema,
    version: 1,
    empty: () => ({ intentions: [] }),
  }),
  /** Addresses of persons' calendars. */
  calendars: kept({
    kind: 'calendars',
    schema: CalendarsSchema,
    version: 1,
    empty: () => ({ calendars: [] }),
    replaceable: true,
  }),
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
  history: kept({
    kind: 'history',
    schema: z.object({ runs: z.array(RunSummarySchema) }),
    version: 1,
    empty: () => ({ runs: [] }),
    replaceable: true,
  }),
  /** What Halo made of what we sent, by licence and field; only what differs. */
  normalisations: kept({
    kind: 'normalisations',
    schema: NormalisationsSchema,
    version: 1,
    long: { key: 'normalisations', element: NormalisationSchema },
    empty: noNormalisations,
    replaceable: true,
  }),
  /** Differences in billing that persons accepted. */
  accepted: kept({
    kind: 'accepted',
    schema: AcceptedSchema,
    version: 1,
    long: { key: 'accepted', element: AcceptanceSchema },
    empty: () => ({ accepted: [] }),
  }),
  /** Seats ordered from Sherweb, and subscriptions cancelled. */
  orders: kept({
    kind: 'orders',
    schema: OrdersSchema,
    version: 1,
    long: { key: 'orders', element: KeptOrderSchema },
    empty: () => ({ orders: [] }),
  }),
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
  /** Which Halo item bills what. */
  itemMap: kept({
    kind: 'item-map',
    schema: ItemMapSchema,
    version: 1,
    empty: () => ({ items: [] }),
    replaceable: true,
  }),
  /** What was written to licences last, and how often somebody changed it again. */
  changedBack: kept({
    kind: 'changed-back',
    schema: WrittenValuesSchema,
    version: 1,
    long: { key: 'written', element: WrittenValueSchema },
    empty: () => ({ written: [] }),
    replaceable: true,
  }),
  /** Licences that were active in Halo without a subscription, or of suspended customers, when last read. */
  keptLicences: kept({
    kind: 'kept-licences',
    schema: KeptLicencesSchema,
    version: 1,
    empty: () => ({ licences: [] }),
    replaceable: true,
  }),
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

/** Opens all of `documents`, one after the other. @throws StoreError as `openDocument` */
export async function openDocuments(dataDir: string, now: () => Date): Promise<Documents> {
  const opened: Record<string, unknown> = {};
  for (const [name, document] of Object.entries(documents))
    opened[name] = await openKept<object>(dataDir, document as Kept<object>, now);
  // Under each name stands what was opened of it.
  return opened as Documents;
}
