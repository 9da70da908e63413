import { basename } from 'node:path';
import type { Loss } from './journal-chain.ts';

interface Found {
  readonly unreadable: number;
  readonly losses: readonly Loss[];
  /** Where the file as it was lies; null when there was none. */
  readonly aside: string | null;
}

const counted = (count: number, what: string, many: string): string =>
  `${count} ${count === 1 ? what : many}`;

/** What is wrong with a journal, in sentences for people. */
export function lostText(file: string, { unreadable, losses, aside }: Found): string {
  const missing = losses.reduce((sum, loss) => sum + ('missing' in loss ? loss.missing : 0), 0);
  const changed = losses.filter((loss) => 'changed' in loss).length;
  return [
    unreadable === 0 ? '' : `${counted(unreadable, 'line', 'lines')} of ${file} could not be read.`,
    missing === 0 ? '' : `${counted(missing, 'entry is', 'entries are')} missing in ${file}.`,
    changed === 0 ? '' : `${file} was changed by something else in ${counted(changed, 'place', 'places')}.`,
    aside === null ? '' : `The damaged file was kept as ${basename(aside)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
