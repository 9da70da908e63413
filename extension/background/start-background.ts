import { browser } from 'wxt/browser';
import { PairAnswerSchema } from '../../shared/access.ts';
import { ownProblems } from '../i18n/own-problems.ts';
import {
  onMessage,
  type PairInput,
  type PairingState,
  type Part,
  type Reply,
} from '../messaging/messages.ts';
import { askForAnswer, callRoute } from './companion-client.ts';
import { forgetCredentialsDraft, keepCredentialsDraft, readCredentialsDraft } from './credentials-draft.ts';
import { createDomainRegistrar, listDomains, removeDomain, saveDomain } from './halo-domains.ts';
import { listenForHaloPages } from './halo-pages.ts';
import { keepHiddenColumns, readHiddenColumns } from './hidden-columns.ts';
import { reachOpenPages, reachOpenPagesOnce } from './open-pages.ts';
import { lineOf } from './overview-line.ts';
import { closeStorage, type Pairing, readPairing, writePairing } from './pairing-storage.ts';
import { isAllowed, isOurPage } from './sender.ts';

/**
 * Listens for everything that pages and content scripts may ask; wires and does nothing else. All at once: for what a
 * background does not listen for as it starts, browsers do not start it again.
 */
export function startBackground(): void {
  void closeStorage();
  const registerDomains = createDomainRegistrar();
  // Without a listener, a browser would not start the background after an install or an update.
  browser.runtime.onInstalled.addListener(() => undefined);
  browser.permissions.onAdded.addListener(() => void registerDomains().then(reachOpenPages));
  browser.permissions.onRemoved.addListener(() => void registerDomains());
  void registerDomains().then(reachOpenPagesOnce);

  onMessage('call', async ({ data, sender }) => {
    if (!isAllowed(sender, data.name)) return refused();
    const pairing = await readPairing();
    return data.jobId === undefined
      ? callRoute(data.name, data.input, pairing)
      : askForAnswer(data.name, data.jobId, pairing);
  });
  onMessage('pairingState', async () => stateOf(await readPairing()));
  onMessage('pair', ({ data, sender }) => (isAllowed(sender, 'pair') ? pair(data) : refused()));
  onMessage('unpair', async ({ sender }) => {
    if (isAllowed(sender, 'pair')) {
      await writePairing(null);
      await forgetCredentialsDraft();
    }
    return stateOf(await readPairing());
  });
  onMessage('credentialsDraft', async ({ sender }) =>
    isOurPage(sender) ? readCredentialsDraft(await readPairing()) : {},
  );
  onMessage('keepCredentialsDraft', async ({ data, sender }) => {
    if (isOurPage(sender)) await keepCredentialsDraft(data, await readPairing());
  });
  onMessage('hiddenColumns', readHiddenColumns);
  onMessage('hideColumns', ({ data }) => keepHiddenColumns(data));
  onMessage('haloDomains', ({ sender }) => (isOurPage(sender) ? listDomains() : []));
  onMessage('saveHaloDomain', async ({ data, sender }) => {
    if (!isOurPage(sender)) return;
    await saveDomain(data);
    await registerDomains();
    await reachOpenPages();
  });
  onMessage('removeHaloDomain', async ({ data, sender }) => {
    if (!isOurPage(sender)) return;
    await removeDomain(data);
    await registerDomains();
  });
  onMessage('overviewLine', async () =>
    lineOf(await callRoute('readOverview', {}, await readPairing()), new Date()),
  );
  onMessage('loadPart', ({ data, sender }) => loadPart(sender.tab?.id, data));
  listenForHaloPages();
  onMessage('openOptions', async ({ data }) => {
    await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${data}`) });
  });
}

const refused = (): Reply<never> => ({ ok: false, problem: ownProblems.refused() });

async function pair(input: PairInput): Promise<Reply<PairingState>> {
  const { code, name, person } = input;
  const body = { code, name, ...(person === undefined ? {} : { person }) };
  const reply = await callRoute('pair', { body }, null, input.address);
  if (reply.ok === 'later') return { ok: false, problem: ownProblems.unexpectedAnswer(input.address, 202) };
  if (!reply.ok) return reply;
  const { token, role } = PairAnswerSchema.parse(reply.value);
  const pairing: Pairing = { address: input.address, token, role, name };
  await writePairing(pairing);
  return { ok: true, value: await stateOf(pairing) };
}

async function stateOf(pairing: Pairing | null): Promise<PairingState> {
  if (pairing === null) return { address: null, role: null, name: null, isAllowed: false };
  const { address, role, name } = pairing;
  const origins = [`${new URL(address).protocol}//${new URL(address).hostname}/*`];
  return { address, role, name, isAllowed: await browser.permissions.contains({ origins }) };
}

async function loadPart(tabId: number | undefined, part: Part): Promise<Reply<true>> {
  if (tabId === undefined) return refused();
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [`/${part}.js`],
  });
  return { ok: true, value: true };
}
