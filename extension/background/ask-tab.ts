import type { PageReport } from '../halo-page/page-report.ts';
import { within } from '../messaging/answered.ts';
import { sendMessage } from '../messaging/messages.ts';

/** What a content script says of its page it knows at once; a page that hangs or sleeps does not answer at all. */
const limitMs = 1_000;

const topOf = (tabId: number) => ({ tabId, frameId: 0 });

/** Asks our content script what it found in a tab's page. @throws Error where there is none, or it does not answer */
export const askForReport = (tabId: number): Promise<PageReport | null> =>
  within(limitMs, sendMessage('describeHaloPage', undefined, topOf(tabId)));

/** Asks it for how many milliseconds our frame in the page was seen. @throws Error as above */
export const askForLook = (tabId: number): Promise<number> =>
  within(limitMs, sendMessage('lookAtFrame', undefined, topOf(tabId)));
