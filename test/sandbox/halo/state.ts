import { haloAssumptions } from '../../../server/vendors/assumptions/halo.ts';
import { Tokens } from '../core/tokens.ts';
import { Desk } from './desk.ts';
import { RecurringInvoices } from './invoices.ts';
import type {
  HaloClient,
  HaloInvoiceLine,
  HaloLicence,
  HaloRecurringInvoice,
  HaloSoldItem,
  HaloTicket,
  HaloTopLevel,
  Violation,
} from './model.ts';
import type { NewInvoiceHead, NewInvoiceLine } from './new-invoice.ts';
import { defaultHaloSettings, type HaloSettings } from './settings.ts';

const emptyDate = `${haloAssumptions.haloDates.value.empty}T00:00:00`;
/** Something that hangs on a customer. */
export interface HaloPart {
  readonly id: number;
  readonly client_id: number;
  readonly name: string;
}
export type HaloFields = Record<string, unknown>;
type NewClient = { name: string } & HaloFields;
type NewLicence = { name: string; client_id: number } & HaloFields;

/** What fake Halo knows. Tests change it as a person would in Halo. */
export class HaloState {
  readonly credentials = {
    tenant: 'southridge',
    clientId: 'sandbox-halo-client',
    clientSecret: 'sandbox-halo-secret',
  };
  settings: HaloSettings = structuredClone(defaultHaloSettings);
  readonly tokens: Tokens;
  readonly violations: Violation[] = [];
  readonly desk = new Desk();
  /** When the requests in the rolling window came, in milliseconds. */
  recentRequests: number[] = [];
  /** Lists that were answered in no order. */
  listsAnswered = 0;
  #topLevels: HaloTopLevel[] = [{ id: 1, name: 'Customers' }];
  #clients = new Map<number, HaloClient>();
  #licences = new Map<number, HaloLicence>();
  #invoices = new RecurringInvoices();
  #items: HaloSoldItem[] = [];
  /** Who changed counts of licences, as far as a test says. */
  readonly licenceChanges: { id: number; licence_id: number; count: number; agent_name: string }[] = [];
  /** What persons made of customers besides what Halo makes with each. */
  readonly parts: Record<'sites' | 'users' | 'invoices' | 'contracts' | 'assets', HaloPart[]> = {
    sites: [],
    users: [],
    invoices: [],
    contracts: [],
    assets: [],
  };
  /** The newest last. */
  readonly toldTickets: HaloTicket[] = [];
  #lastId = { client: 100, licence: 500 };

  constructor(now: () => Date) {
    this.tokens = new Tokens('halo', now);
  }

  topLevels(): HaloTopLevel[] {
    return this.#topLevels;
  }

  addTopLevel(name: string): HaloTopLevel {
    const topLevel = { id: this.#topLevels.length + 1, name };
    this.#topLevels.push(topLevel);
    return topLevel;
  }

  clients(): HaloClient[] {
    return [...this.#clients.values()];
  }

  client(id: number): HaloClient | undefined {
    return this.#clients.get(id);
  }

  addClient(fields: NewClient): HaloClient {
    this.#lastId.client += 1;
    const id = this.#lastId.client;
    const topLevel = this.#topLevels.find((one) => one.id === fields.toplevel_id) ?? this.#topLevels[0];
    const { newclient_sitename: site, ...rest } = fields;
    const client: HaloClient = {
      inactive: false,
      ref: '',
      ...rest,
      id,
      toplevel_id: topLevel?.id ?? 0,
      toplevel_name: topLevel?.name ?? '',
      main_site_id: id + 1000,
      // A site "Main" is made unless another name is given [likely].
      main_site_name: typeof site === 'string' && site !== '' ? site : 'Main',
    };
    this.#clients.set(id, client);
    return client;
  }

  editClient(id: number, fields: HaloFields): HaloClient {
    const client = this.#clients.get(id);
    if (!client) throw new Error(`Fake Halo has no customer ${id}`);
    Object.assign(client, fields, { id });
    const topLevel = this.#topLevels.find((one) => one.id === client.toplevel_id);
    if (topLevel) client.toplevel_name = topLevel.name;
    for (const licence of this.licences(id)) licence.client_name = client.name;
    return client;
  }

  /** As if a person had deleted the customer in Halo: its licences go with it. */
  deleteClient(id: number): void {
    this.#clients.delete(id);
    for (const licence of this.licences(id)) this.#licences.delete(licence.id);
  }

  licences(clientId?: number): HaloLicence[] {
    const all = [...this.#licences.values()];
    return clientId === undefined ? all : all.filter(({ client_id }) => client_id === clientId);
  }

  licence(id: number): HaloLicence | undefined {
    return this.#licences.get(id);
  }

  addLicence(fields: NewLicence): HaloLicence {
    this.#lastId.licence += 1;
    const licence: HaloLicence = {
      type: 1,
      count: 0,
      start_date: emptyDate,
      end_date: emptyDate,
      is_active: true,
      notes: '',
      ...fields,
      id: this.#lastId.licence,
      client_name: this.client(fields.client_id)?.name ?? '',
    };
    this.#licences.set(licence.id, licence);
    return licence;
  }

  editLicence(id: number, fields: HaloFields): HaloLicence {
    const licence = this.#licences.get(id);
    if (!licence) throw new Error(`Fake Halo has no licence ${id}`);
    Object.assign(licence, fields, { id });
    licence.client_name = this.client(licence.client_id)?.name ?? '';
    this.#invoices.follow(licence, this.settings, (licenceId) => this.licence(licenceId));
    return licence;
  }

  /** Gone, or a row that says so: what Halo then shows of it, the settings say. */
  deleteLicence(id: number): void {
    if (this.settings.deletedRows === 'hidden') this.#licences.delete(id);
    else Object.assign(this.#licences.get(id) ?? {}, { deleted: true });
  }

  recurringInvoices(): HaloRecurringInvoice[] {
    return this.#invoices.list();
  }

  /** A line as it was written, with the quantity that Halo reckons of its licences. */
  withLine(line: HaloInvoiceLine): HaloInvoiceLine {
    return this.#invoices.saved(line, this.settings, (id) => this.licence(id));
  }

  /** A line that was written without a number. */
  withNewLine(sent: Partial<HaloInvoiceLine>): HaloInvoiceLine {
    return this.withLine(this.#invoices.numbered(sent));
  }

  items(): HaloSoldItem[] {
    return this.#items;
  }

  addItem(fields: Partial<HaloSoldItem> & { name: string }): HaloSoldItem {
    const id = this.#items.length + 1;
    const item = { id, baseprice: 0, isrecurringitem: true, recurringprice: 0, ...fields };
    this.#items.push(item);
    return item;
  }

  addRecurringInvoice(
    clientId: number,
    lines: NewInvoiceLine[],
    head: NewInvoiceHead = {},
  ): HaloRecurringInvoice {
    const client = this.#clients.get(clientId);
    if (!client) throw new Error(`Fake Halo has no customer ${clientId}`);
    return this.#invoices.add(client, lines, head, (id) => this.licence(id));
  }

  /** Back to an empty Halo with default settings; tokens stay good. */
  reset(): void {
    this.settings = structuredClone(defaultHaloSettings);
    this.violations.length = 0;
    this.recentRequests = [];
    this.listsAnswered = 0;
    this.#topLevels = [{ id: 1, name: 'Customers' }];
    this.#clients.clear();
    this.#licences.clear();
    this.#invoices.clear();
    this.desk.clear();
    this.#items = [];
    this.toldTickets.length = 0;
    this.licenceChanges.length = 0;
    for (const rows of Object.values(this.parts)) rows.length = 0;
    this.#lastId = { client: 100, licence: 500 };
  }
}
