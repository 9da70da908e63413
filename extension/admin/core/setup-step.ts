import type { Status } from '../../../shared/status.ts';
import type { ScreenName } from './route.ts';

/** The short path of the first run, in order. */
export const steps = ['pair', 'credentials', 'test', 'map', 'preview', 'import', 'schedule'] as const;
export type Step = (typeof steps)[number];

export const screenOf: Readonly<Record<Step, ScreenName>> = {
  pair: 'connection',
  credentials: 'credentials',
  test: 'credentials',
  map: 'customers',
  preview: 'import',
  import: 'import',
  schedule: 'schedule',
};

/** What is known about how far somebody has come; nothing of it is stored by us. */
export interface Progress {
  readonly isPaired: boolean;
  readonly status: Pick<Status, 'configured' | 'counts' | 'schedule'> | null;
  /** A test since this page was opened went well. */
  readonly hasTested: boolean;
  /** A preview waits to be applied. */
  readonly hasPreview: boolean;
}

/** The step somebody is at; null when everything is set up, or when it cannot be told. */
export function stepOf({ isPaired, status, hasTested, hasPreview }: Progress): Step | null {
  if (!isPaired) return 'pair';
  if (status === null) return null;
  if (!status.configured.sherweb || !status.configured.halo) return 'credentials';
  if (status.schedule.lastRun !== null) return status.schedule.enabled ? null : 'schedule';
  // Lists that were read prove more than a test does.
  if (status.counts === null) return hasTested ? 'map' : 'test';
  if (status.counts.mapped === 0 && !hasPreview) return 'map';
  return hasPreview ? 'import' : 'preview';
}
