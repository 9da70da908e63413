import { basename } from 'node:path';
import type { Phrase } from '../../../shared/note-values.ts';
import { phrase } from '../../messages/phrases.ts';
import type { Loss } from './journal-chain.ts';

interface Found {
  readonly unreadable: number;
  readonly losses: readonly Loss[];
  /** Where the file as it was lies; null when there was none. */
  readonly aside: string | null;
}

/** What is wrong with a journal, a whole sentence each. */
export function lostIn(file: string, { unreadable, losses, aside }: Found): Phrase[] {
  const missing = losses.reduce((sum, loss) => sum + ('missing' in loss ? loss.missing : 0), 0);
  const changed = losses.filter((loss) => 'changed' in loss).length;
  return [
    ...(unreadable === 0 ? [] : [phrase('lost.lines', { count: unreadable, file })]),
    ...(missing === 0 ? [] : [phrase('lost.entries', { count: missing, file })]),
    ...(changed === 0 ? [] : [phrase('lost.changed', { count: changed, file })]),
    ...(aside === null ? [] : [phrase('lost.keptAs', { kept: basename(aside) })]),
  ];
}
