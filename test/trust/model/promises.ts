import { expect } from 'vitest';
import type { RunChange, SyncRun } from '../../../shared/sync-run.ts';
import { kept } from '../../sandbox/halo/kept.ts';
import type { HaloLicence } from '../../sandbox/halo/model.ts';
import type { Diary } from './diary.ts';
import { markOf, type World } from './world.ts';

const isLicenceChange = ({ kind }: RunChange) =>
  ['updateSubscription', 'continueSubscription', 'reactivateSubscription', 'deactivateSubscription'].includes(
    kind,
  );

/** A field as the report writes it, whatever Halo's way of writing dates: it has several days that mean none. */
export const shown = (name: string, value: unknown): unknown => {
  if (!name.endsWith('_date')) return value;
  const day = String(value ?? '').slice(0, 10);
  return day <= '1901-12-31' ? null : day;
};

/** What this Halo makes of a value that a report says was written, as a report would write that. */
const madeOf = (name: string, value: unknown, { keeps }: World): unknown => {
  const sent = name.endsWith('_date') ? `${value ?? '1901-01-01'}T00:00:00` : value;
  return shown(name, kept({ [name]: sent }, keeps)[name]);
};

const mark = /\[sherweb-subscription:\S+ customer:\S+\]/;
const withMarkOf = (old: HaloLicence, now: HaloLicence): string =>
  old.notes.replace(mark, mark.exec(now.notes)?.[0] ?? '');

/** What a change writes into Halo; which subscription a licence goes on from is the companion's. */
const halosFields = ({ fields }: RunChange): RunChange['fields'] =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => name !== 'subscriptionId' && name !== 'sherwebCustomerId'),
  );

/** Halo has changed as the report says and no further; what is not known to have arrived may have. */
export function expectToldAll(before: World, after: World, run: SyncRun): void {
  const was = new Map(before.licences.map((licence) => [licence.id, licence]));
  for (const licence of after.licences) {
    const old = was.get(licence.id);
    if (old === undefined) continue;
    const told = run.changes.filter(
      (change) => isLicenceChange(change) && change.haloLicenceId === licence.id,
    );
    const fields = Object.assign({}, ...told.map(halosFields)) as RunChange['fields'];
    // The mark goes along with the licence, and nothing else of the notes.
    const isContinued = told.some(({ kind }) => kind === 'continueSubscription');
    if (isContinued && licence.notes !== old.notes)
      fields.notes = { from: old.notes, to: withMarkOf(old, licence) };
    const moved = Object.keys(licence).filter((name) => licence[name] !== old[name]);
    for (const name of moved.filter((each) => each !== 'status' || !('is_active' in fields)))
      expect(shown(name, licence[name]), `licence ${licence.id}: ${name}`).toBe(
        name in fields ? madeOf(name, fields[name]?.to, before) : `unchanged ${String(old[name])}`,
      );
    for (const asked of told
      .filter(({ outcome, problem }) => outcome === 'applied' && !problem)
      .map(halosFields))
      for (const [name, { to }] of Object.entries(asked))
        expect(shown(name, licence[name])).toBe(madeOf(name, to, before));
  }
  expect(after.licences.filter(({ id }) => was.has(id))).toHaveLength(was.size);

  const isTried = ({ outcome }: RunChange) => outcome === 'applied' || outcome === 'failed';
  const creations = run.changes.filter((change) => change.kind === 'createSubscription' && isTried(change));
  const fresh = after.licences.filter(({ id }) => !was.has(id));
  for (const licence of fresh) {
    const told = creations.filter(({ subscriptionId }) => subscriptionId === markOf(licence)?.subscriptionId);
    expect(told, `licence ${licence.id} is told`).toHaveLength(1);
  }
  const marks = fresh.map((licence) => markOf(licence)?.subscriptionId);
  expect(new Set(marks).size, 'one new licence a subscription').toBe(marks.length);
  for (const { subscriptionId, haloLicenceId } of creations.filter(({ outcome }) => outcome === 'applied'))
    expect(
      fresh.map(({ id }) => id),
      `licence of ${subscriptionId}`,
    ).toContain(haloLicenceId);

  const known = new Set(before.clients.map(({ id }) => id));
  const clients = after.clients.filter(({ id }) => !known.has(id)).map(({ name }) => name);
  const asked = run.changes.filter((change) => change.kind === 'createCustomer' && isTried(change));
  const names = asked.map(({ fields }) => fields.name?.to);
  for (const name of clients) expect(names).toContain(name);
  expect(new Set(clients).size, 'one new customer a name').toBe(clients.length);
  const taken = before.clients.map(({ name }) => name.trim());
  expect(clients.filter((name) => taken.includes(name))).toEqual([]);
  expect(after.clients.filter(({ id }) => known.has(id))).toEqual(before.clients);
}

/** What is remembered can be told from Halo, and nothing remembered is forgotten or bent. */
export function expectSoundMemory(before: World, after: World, run: SyncRun): void {
  const continued = run.changes.filter(
    ({ kind, outcome }) => kind === 'continueSubscription' && outcome === 'applied',
  );
  const adopted = run.changes.filter(({ kind }) => kind === 'linkSubscription');
  for (const [subscriptionId, link] of after.links) {
    if (before.links.get(subscriptionId)?.haloLicenceId === link.haloLicenceId) continue;
    const licence = after.licences.find(({ id }) => id === link.haloLicenceId);
    const isMarked = licence !== undefined && markOf(licence)?.subscriptionId === subscriptionId;
    // One that vanished after it was read cannot show its mark any more.
    const isAdopted =
      (before.settings.onExistingLicence === 'adopt' || before.settlements > 0 || licence === undefined) &&
      adopted.some((change) => change.haloLicenceId === link.haloLicenceId);
    const isContinued = continued.some((change) => change.subscriptionId === subscriptionId);
    expect(isMarked || isAdopted || isContinued, `link of ${subscriptionId}`).toBe(true);
  }
  const wentOn = new Set(continued.map(({ fields }) => fields.subscriptionId?.from));
  for (const id of before.links.keys())
    if (!wentOn.has(id)) expect(after.links.has(id), `link of ${id} is kept`).toBe(true);
  // What a person said: it is the same customer as the one that is gone, or as one of another name.
  const said = run.changes.filter(({ kind }) => kind === 'createMapping' && before.settlements > 0);
  const succeeded = new Set(said.map(({ fields }) => fields.sherwebCustomerId?.from));
  for (const [id, clientId] of before.mappings)
    if (after.mappings.has(id) || !succeeded.has(id)) expect(after.mappings.get(id)).toBe(clientId);
  for (const [id, clientId] of after.mappings) {
    if (before.mappings.has(id) || said.some(({ sherwebCustomerId }) => sherwebCustomerId === id)) continue;
    const name = before.customers.find((customer) => customer.id === id)?.displayName.trim();
    expect(after.clients.find((client) => client.id === clientId)?.name.trim(), `mapping of ${id}`).toBe(
      name,
    );
  }
  expect([after.exclusions, after.settings]).toEqual([before.exclusions, before.settings]);
  expect(after.settlements).toBeLessThanOrEqual(before.settlements);
}

/** Nobody loses a licence whose subscription is there, or that nobody may take away. */
export function expectGuarded(before: World, after: World, run: SyncRun, isApproved: boolean): void {
  const gone = before.licences.filter(
    (licence) => licence.is_active && after.licences.find(({ id }) => id === licence.id)?.is_active === false,
  );
  if (gone.length === 0) return;
  const { deactivateDeleted, maxDeactivations } = before.settings;
  expect(deactivateDeleted, 'deactivating is switched on').toBe(true);
  const isTooMany = gone.length > maxDeactivations;
  expect(isTooMany && !isApproved, `${gone.length} without asking`).toBe(false);
  for (const licence of gone) {
    const change = run.changes.find(({ haloLicenceId }) => haloLicenceId === licence.id);
    const customer = before.customers.find(({ id }) => id === change?.sherwebCustomerId);
    expect(change?.kind).toBe('deactivateSubscription');
    expect(customer?.suspendedOn, `licence ${licence.id}: its customer is there, not suspended`).toBeNull();
    expect(before.unreadable.has(customer?.id ?? ''), 'its customer was read').toBe(false);
    expect(before.mappings.get(customer?.id ?? '') ?? after.mappings.get(customer?.id ?? '')).toBe(
      licence.client_id,
    );
    expect(customer?.subscriptions.map(({ id }) => id)).not.toContain(change?.subscriptionId);
  }
}

/** Counts what the companion has made: never two active licences of one subscription, or two customers of one. */
export function expectNothingTwice(before: World, after: World, diary: Diary): void {
  const had = new Set(before.licences.map(({ id }) => id));
  for (const licence of after.licences) {
    const mark = markOf(licence);
    const isOurs = !had.has(licence.id) || diary.madeLicences.has(licence.id);
    if (isOurs && mark) diary.madeLicences.set(licence.id, mark.subscriptionId);
  }
  const clients = new Set(before.clients.map(({ id }) => id));
  for (const { id, name } of after.clients) {
    const mapping = [...after.mappings].find(([, clientId]) => clientId === id);
    const namesake = before.customers.find(({ displayName }) => displayName.trim() === name);
    const owner = mapping?.[0] ?? namesake?.id;
    if (!clients.has(id) && owner !== undefined) diary.madeClients.set(id, owner);
  }
  const active = after.licences.filter(({ is_active }) => is_active);
  const made = active.flatMap(({ id }) => diary.madeLicences.get(id) ?? []);
  expect(made, 'one active licence a subscription').toEqual([...new Set(made)]);
  const owners = [...diary.madeClients.values()];
  expect(owners, 'one Halo customer made for a Sherweb customer').toEqual([...new Set(owners)]);
}
