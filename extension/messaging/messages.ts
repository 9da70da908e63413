import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Role } from '../../shared/access.ts';
import type { Job } from '../../shared/job.ts';
import type { Note } from '../../shared/problem.ts';
import type { RouteName } from '../../shared/routes/api.ts';
import type { PageReport } from '../halo-page/page-report.ts';

/** An answer of the background: a value, or a problem in words. Errors do not survive messaging, notes do. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Note };

/** The same, or that the companion is still at it: then the answer is asked for again. */
export type CallReply = Reply<unknown> | { readonly ok: 'later'; readonly job: Job };

/** How the browser is connected with a companion; the token never leaves the background. */
export interface PairingState {
  readonly address: string | null;
  readonly role: Role | null;
  readonly name: string | null;
  /** Whether the browser lets us call that address. */
  readonly isAllowed: boolean;
}

export interface PairInput {
  readonly address: string;
  readonly code: string;
  readonly name: string;
  /** Whose browser it is; absent: not told. */
  readonly person?: string;
}

/** The domain of a customer's own Halo, and whether the browser lets us work there. */
export interface HaloDomain {
  readonly domain: string;
  readonly isAllowed: boolean;
}

/** Code that only some of Halo's pages need. */
export type Part = 'panel' | 'tile' | 'ticket';

/** Everything that pages and content scripts may ask of the background. */
export interface Protocol {
  /**
   * Calls a route of the companion, or with `jobId` asks for the answer of an earlier call of it; the value is parsed
   * with the route's contract.
   */
  call(message: { name: RouteName; input: unknown; jobId?: string }): CallReply;
  pairingState(): PairingState;
  /** Turns a code into a token; the page has asked for the host permission before. */
  pair(input: PairInput): Reply<PairingState>;
  unpair(): PairingState;
  /** What was typed for this companion's credentials and not saved, by field; for our own pages only. */
  credentialsDraft(): Readonly<Record<string, string>>;
  keepCredentialsDraft(typed: Readonly<Record<string, string>>): void;
  /** The columns of the panel's table that this person hides, by key. */
  hiddenColumns(): readonly string[];
  hideColumns(keys: readonly string[]): void;
  haloDomains(): HaloDomain[];
  /** Keeps a domain; the page asks for the host permission. */
  saveHaloDomain(domain: string): void;
  removeHaloDomain(domain: string): void;
  /** Puts a part's code into the tab that asks. */
  loadPart(part: Part): Reply<true>;
  /** Whether the tile in Halo's configuration was enabled. */
  isTileEnabled(): boolean;
  enableTile(): void;
  /** The Overview in one line without money, for the tile; null: the companion does not say it. */
  overviewLine(): string | null;
  /** Announces the admin frame in the page that asks; answers the ticket that lets it in. */
  announceFrame(): string | null;
  /** Whether the frame that asks was announced with this ticket. */
  admitFrame(ticket: string): boolean;
  /**
   * For how many milliseconds a person has seen the admin frame that asks, up to now; 0: it is not seen. Asked of the
   * background, which asks our content script in the page around the frame.
   */
  lookAtFrame(): number;
  /**
   * What was found in Halo's page: asked of the background, which asks the tab; null when no Halo page is open, or none
   * that answers (it needs a reload after the extension was updated).
   */
  describeHaloPage(): PageReport | null;
  /** Opens the options page, at a screen such as `customers?client=101`. */
  openOptions(screen: string): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
