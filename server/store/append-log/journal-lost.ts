import { basename } from 'node:path';
import type { Phrase } from '../../../shared/note-values.ts';
import { phrase } from '../../messages/phrases.ts';
import type { Loss } from './journal-gaps.ts';

interface Found {
  readonly unreadable: number;
  readonly losses: readonly Loss[];
  /** Where the file as it was lies; null when there was none. */
  readonly aside: string | null;
}

/** What is wrong with a journal, a whole sentence each. */
export function lostIn(file: string, { unreadable, losses, aside }: Found): Phrase[] {
  const missing = losses.reduce((sum, loss) => sum + loss.missing, 0);
  return [
    ...(unreadable === 0 ? [] : [phrase('lost.lines', { count: unreadable, file })]),
    ...(missing === 0 ? [] : [phrase('lost.entries', { count: missing, file })]),
    ...(aside === null ? [] : [phrase('lost.keptAs', { kept: basename(aside) })]),
  ];
}
