import { browser } from 'wxt/browser';
import { askBackground } from '../../messaging/ask-background.ts';
import { onMessage } from '../../messaging/messages.ts';
import { startTile, type TileDeps } from './start-tile.ts';
import type { StartTile } from './tile-contract.ts';

const frameAddress = (ticket: string | null): string => {
  if (ticket === null) throw new Error('This page may not show the admin screens.');
  return `${browser.runtime.getURL('/frame.html')}?ticket=${ticket}`;
};

/**
 * Puts the tile together with the messages that it sends and answers.
 * @returns starts the tile on one page of Halo's integrations
 */
export function createStartTile(): StartTile {
  const deps: TileDeps = {
    isEnabled: () => askBackground('isTileEnabled'),
    enable: () => askBackground('enableTile'),
    overviewLine: () => askBackground('overviewLine').catch(() => null),
    onLook: (seenMs) => onMessage('lookAtFrame', seenMs),
    frameAddress: async () => frameAddress(await askBackground('announceFrame')),
  };
  return (signal, report) => startTile(deps, signal, report);
}
