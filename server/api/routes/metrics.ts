import { hasActed, type RunSummary } from '../../../shared/sync-run.ts';
import { waitingIn } from '../../decisions/waiting.ts';
import { countBy } from '../../lists/lists.ts';
import { dailySync } from '../../schedule/late.ts';
import { version } from '../../version.ts';
import type { ApiDeps } from './deps.ts';
import { type Metric, metricsText } from './metrics-text.ts';

const seconds = (iso: string): number => Date.parse(iso) / 1000;
const lasted = ({ startedAt, finishedAt }: RunSummary): number => seconds(finishedAt) - seconds(startedAt);

/** What a monitor may know of the companion: numbers, no names and no money. */
export function readMetrics({ data, runs, vendors, now }: ApiDeps): string {
  const past = data.history.value.runs;
  const last = past.find(hasActed);
  const { didItsWork, lateness } = dailySync(data);
  const done = past.find(didItsWork);
  const { lateHours } = lateness(past, now());
  const states = countBy(past, ({ status }) => status);
  const { left, queued } = vendors.haloRequests();
  return metricsText([
    gauge('info', 'The version that runs', [[{ version }, 1]]),
    gauge(
      'runs',
      'Runs that are kept, by how they ended',
      [...states].map(([status, count]) => [{ status }, count]),
    ),
    gauge('run_under_way', 'Whether a run is under way', [[{}, runs.progress() === null ? 0 : 1]]),
    ...(last === undefined
      ? []
      : [
          gauge('last_run_timestamp_seconds', 'When the last run ended', [
            [{ status: last.status }, seconds(last.finishedAt)],
          ]),
          gauge('last_run_duration_seconds', 'How long it took', [[{}, lasted(last)]]),
          gauge('last_run_changes', 'What it did', countsOf(last)),
          gauge('last_run_requests', 'What it asked', [
            [{ side: 'sherweb' }, last.calls.sherweb],
            [{ side: 'halo' }, last.calls.halo],
          ]),
        ]),
    ...(done === undefined
      ? []
      : [
          gauge('last_success_timestamp_seconds', 'When a sync last did its work', [
            [{}, seconds(done.finishedAt)],
          ]),
        ]),
    gauge('sync_late', 'Whether no sync did its work for 26 hours, though one is to every day', [
      [{}, lateHours === null ? 0 : 1],
    ]),
    gauge('halo_requests_left', "Requests that are left in Halo's window of five minutes", [[{}, left]]),
    gauge('halo_requests_queued', 'Requests that wait for that window', [[{}, queued]]),
    gauge('waiting', 'What waits for a person', [
      [{ what: 'plans' }, data.main.value.heldPlanIds.length],
      [{ what: 'decisions' }, waitingIn(data).decisions.length],
    ]),
    gauge('notifications_queued', 'Messages that wait to be sent', [[{}, data.notified.value.outbox.length]]),
  ]);
}

const gauge = (name: string, help: string, values: Metric['values']): Metric => ({
  name: `sherweb_halo_${name}`,
  help,
  values,
});

const countsOf = ({ counts }: RunSummary): Metric['values'] =>
  Object.entries(counts).map(([what, count]) => [{ what }, count ?? 0]);
