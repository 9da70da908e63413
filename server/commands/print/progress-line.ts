import { formatDistanceStrict } from 'date-fns';
import type { RunProgress } from '../../../shared/sync-run.ts';
import { shown } from './text.ts';

const barWidth = 24;

/** One line about where a run is: a bar with counts, what is being done, and the time left as far as it is known. */
function progressText(progress: RunProgress, phaseStartedAt: number, now: number): string {
  const { done, total, doing } = progress;
  if (progress.waiting) return `${doing} – waiting for Halo's request limit`;
  if (total === 0) return `${doing} …`;
  const filled = Math.round((done / total) * barWidth);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  const elapsed = now - phaseStartedAt;
  const left = done > 0 && elapsed > 3_000 ? (elapsed / done) * (total - done) : 0;
  return `${bar} ${done}/${total} ${doing}${left > 1_000 ? `, ${formatDistanceStrict(0, left)} left` : ''}`;
}

/** Shows progress on a terminal's own line; elsewhere it shows nothing. */
export function createProgressLine(stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>) {
  let phase = '';
  let phaseStartedAt = 0;
  return {
    show(progress: RunProgress): void {
      if (!stream.isTTY) return;
      if (progress.phase !== phase) [phase, phaseStartedAt] = [progress.phase, Date.now()];
      const text = progressText(progress, phaseStartedAt, Date.now());
      stream.write(`\r\x1b[2K${shown(text, stream.columns - 1)}`);
    },
    clear(): void {
      if (stream.isTTY) stream.write('\r\x1b[2K');
    },
  };
}
