import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { openCompanion } from '../../../server/companion.ts';
import { readConfig } from '../../../server/config/environment.ts';
import { changeSettings } from '../../../server/data/change-settings.ts';
import { startScheduler } from '../../../server/schedule/scheduler.ts';
import type { RunRequest, SyncRun } from '../../../shared/sync-run.ts';
import { sandboxEnvironment, startSandbox } from '../../sandbox/index.ts';
import { memoryFolder } from '../../support/memory-folder.ts';
import { sessionTo } from '../../support/session-to.ts';
import { licencesOf } from '../../support/shop.ts';
import { evening } from './evening.ts';
import { startHearing } from './hearing.ts';
import { dayAtSherweb, dayInHalo, madeAnew, randomFrom, town, trouble } from './life.ts';
import { folderBytes, heapBytes, openHandles } from './measure.ts';
import type { Day, End } from './report.ts';

/** Lives through days on a simulated clock: `days.ts <first day> <how many> <runs by people a day> <zone> <time>`. */
const [first = '', days = '1', byPeople = '1', zone = 'UTC', time = '02:30'] = process.argv.slice(2);
const lookEveryMs = 15 * 60_000;
const swift = { firstMs: 0, mostMs: 1, jitter: false };
const log = pino({ level: 'silent' });
const random = randomFrom(60);
const say = (line: Day | End) => process.stdout.write(`${JSON.stringify(line)}\n`);

let at = Date.parse(`${first}T00:00:00Z`);
const now = () => new Date(at);
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' });
/** The date of the daily sync that is due, or made up for, at that time: the one before until it is time again. */
const slotOf = (when: Date): string =>
  wall.format(clock.format(when) >= time ? when : when.getTime() - 12 * 3_600_000);

const sandbox = await startSandbox({ seed: town, now });
const { state } = sandbox;
Object.assign(state.halo.settings, { rateLimit: null, writeTakesMs: 0 });
// What a disk does with it is asked elsewhere; here waiting for one would be most of a day.
const dataDir = await mkdtemp(join(memoryFolder(), 'companion-soak-'));
// Which tenant it is, its own address tells.
const { HALO_TENANT: _tenant, ...environment } = sandboxEnvironment(sandbox);
const config = readConfig({
  ...environment,
  COMPANION_DATA_DIR: dataDir,
  COMPANION_PORT: '0',
});

const start = async () => {
  const companion = await openCompanion(config, log, now, {
    paces: { sherweb: swift, halo: swift },
    // Halo's window goes by the days that are lived through, or most of the time would be spent waiting for it.
    haloWindow: { now: () => at },
    inFlightMs: 0,
  });
  const { data, runs, trail } = companion;
  const scheduler = startScheduler({ data, runs, trail, log, now });
  await scheduler.lookAtStart();
  await runs.idle();
  return { companion, scheduler };
};
let { companion, scheduler } = await start();
const stop = async () => {
  await scheduler.stop();
  await companion.close();
};
const run = async (request: RunRequest): Promise<SyncRun | undefined> => {
  const { runId } = await companion.runs.start(request, 'person');
  await companion.runs.idle();
  return companion.data.runs.get(runId);
};
const evenings = { approved: 0, settled: 0 };
const session = () => sessionTo(companion);
const personActs = () => evening(session(), () => companion.runs.idle(), evenings);

/** For a restart another tenant answers at Halo's address: nothing may be planned, and nothing is written. */
const anotherTenant = async (): Promise<boolean> => {
  const { credentials } = state.halo;
  const { tenant } = credentials;
  const restartAs = async (name: string) => {
    await stop();
    credentials.tenant = name;
    ({ companion, scheduler } = await start());
  };
  await restartAs('somebody-else');
  state.clearRequests();
  const refused = await run({ mode: 'sync' });
  const wrote = state.writes().length;
  await restartAs(tenant);
  return refused?.problems.some(({ code }) => code === 'tenant.changed') === true && wrote === 0;
};

const body = {
  scheduleEnabled: true,
  scheduleTime: time,
  scheduleTimeZone: zone,
  deactivateDeleted: true,
  recurringFee: 'cost',
  onReplacement: 'follow',
  onMadeInactive: 'activate',
  onLicenceDeleted: 'create',
  // Quantities are thrown at random: now and then a part of a day's plan is held, and approved in the evening.
  maxSeatsLostPercent: 5,
} as const;
await changeSettings(companion.data.main, { ...body, haloRequestsPer5Minutes: 3000 }, now());

const hearing = await startHearing(session());

let restarts = 0;
let troubledDays = 0;
let tenantsRefused = 0;
let triesTold = 0;
for (let day = 1; day <= Number(days); day += 1) {
  const date = wall.format(at + 12 * 3_600_000);
  dayAtSherweb(state, day, random);
  dayInHalo(state, random);
  if (day % 7 === 4) madeAnew(state, day, random);
  const isTroubled = random() < 0.3;
  if (isTroubled) trouble(state, random);
  troubledDays += isTroubled ? 1 : 0;
  // Every third day it is off for some hours, now and then over the time of the daily sync.
  const offFrom = day % 3 === 0 ? Math.floor(random() * 30) : -1;
  const offUntil = offFrom + 1 + Math.floor(random() * 40);
  const everyLooks = Math.floor(80 / Number(byPeople));
  for (let looked = 0; looked < 96; looked += 1) {
    if (looked === offFrom) await stop();
    at += lookEveryMs;
    const isOff = offFrom >= 0 && looked >= offFrom && looked < offUntil;
    if (looked === offUntil && offFrom >= 0) {
      restarts += 1;
      ({ companion, scheduler } = await start());
    }
    if (isOff) continue;
    await scheduler.look();
    await companion.runs.idle();
    const turn = looked - 16;
    if (turn >= 0 && turn % everyLooks === 0)
      await run({ mode: turn % (2 * everyLooks) === 0 ? 'preview' : 'sync' });
    await hearing.quarter(companion, day, looked);
  }
  state.faults.clear();
  state.halo.settings.deletedAfterPage = null;
  await personActs();
  if (day % 5 === 2 && (await anotherTenant())) tenantsRefused += 1;
  state.clearRequests();
  state.sherweb.tokens.revokeAll();
  state.halo.tokens.revokeAll();
  const tries = companion.data.history.value.runs.filter(
    ({ trigger, startedAt }) => trigger === 'schedule' && Date.parse(startedAt) > triesTold,
  );
  triesTold = at;
  say({
    day,
    date,
    tries: tries.map(({ startedAt, status }) => ({ slot: slotOf(new Date(startedAt)), status })).toReversed(),
    heapBytes: await heapBytes(),
    folderBytes: await folderBytes(dataDir),
    handles: openHandles(),
  });
}

// What the last days left to be decided; what that leads to may be one more question.
for (let turn = 0; turn < 3; turn += 1) {
  await run({ mode: 'sync' });
  await personActs();
}
const last = await run({ mode: 'sync' });
state.clearRequests();
await run({ mode: 'sync' });
const links = companion.data.links.value.links;
const linkOf = new Map(links.map((link) => [link.subscriptionId, link.haloLicenceId]));
// A person may delete what is inactive; the link of what ended then leads nowhere.
const isThere = new Set(state.halo.licences().map(({ id }) => id));
const licenceIds = [...new Set(linkOf.values())];
const subscriptions = state.sherweb.customers().flatMap((customer) => customer.subscriptions);
const inStep = subscriptions.filter(({ id, quantity }) => {
  const [only, ...more] = licencesOf(state, id);
  return more.length === 0 && only?.is_active && only.count === quantity && linkOf.get(id) === only.id;
});
const writesOfSecondSync = state.writes().length;
// Whatever waits is told now, and nothing of what was the case goes on.
at += 2 * 3_600_000;
await hearing.quarter(companion, 0, 0);
say({
  lastSync: last?.status ?? 'none',
  customers: state.sherweb.customers().length,
  mapped: companion.data.main.value.mappings.length,
  clients: state.halo.clients().length,
  subscriptions: subscriptions.length,
  inStep: inStep.length,
  activeLicences: state.halo.licences().filter(({ is_active }) => is_active).length,
  links: links.filter(({ haloLicenceId }) => isThere.has(haloLicenceId)).length,
  linkedLicences: licenceIds.filter((id) => isThere.has(id)).length,
  licences: state.halo.licences().length,
  restarts,
  troubledDays,
  tenantsRefused,
  ...evenings,
  writesOfSecondSync,
  ...hearing.heard(),
});
await stop();
hearing.close();
await sandbox.close();
await rm(dataDir, { recursive: true, force: true });
