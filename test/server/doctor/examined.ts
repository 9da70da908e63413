import { expect, onTestFinished, test } from 'vitest';
import { type Data, openData } from '../../../server/data/open-data.ts';
import { createDoctor } from '../../../server/doctor/examine.ts';
import { createLog } from '../../../server/log.ts';
import { english } from '../../../server/messages/en/index.ts';
import { createCredentials } from '../../../server/secrets/credentials.ts';
import { createSecretBox } from '../../../server/secrets/secret-box.ts';
import type { assumptions } from '../../../server/vendors/assumptions/all.ts';
import { createVendorClients } from '../../../server/vendors/clients.ts';
import { newLicenceToWire } from '../../../server/vendors/halo/mapper.ts';
import { createIssuedTokens } from '../../../server/vendors/http/issued-tokens.ts';
import type { DoctorFinding, DoctorReport } from '../../../shared/doctor.ts';
import { startSandbox } from '../../sandbox/index.ts';
import { subscription } from '../../sandbox/seeds/catalogue.ts';
import type { SandboxSeed, SandboxState } from '../../sandbox/state.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** Names that no report may contain. */
export const planted = ['Zebrafish', 'Quagga', 'Okapi'];

/** Both sides with everything in use: every field, inactive records, terms, prices. */
const everything: SandboxSeed = ({ sherweb, halo, now }) => {
  const zebra = sherweb.addCustomer({ name: 'Zebrafish Ltd', path: ['Okapi MSP'] });
  const bought = subscription(now(), {
    product: 'businessPremium',
    quantity: 48,
    term: { endsInDays: 52, renewsAt: 45, mayGoDownTo: [{ quantity: 40, days: 3 }] },
  });
  const first = sherweb.addSubscription(zebra.id, { ...bought, productName: 'Quagga 365' });
  sherweb.addSubscription(zebra.id, subscription(now(), { product: 'azure', quantity: 1 }));
  const other = sherweb.addCustomer({ name: 'Zebrafish Two' });
  sherweb.suspend(other.id);

  const client = halo.addClient({ name: 'Zebrafish Ltd' });
  halo.addClient({ name: 'Zebrafish Old', inactive: true });
  const add = (subscriptionId: string, isActive: boolean) => {
    const { client_id: _client, ...fields } = newLicenceToWire(
      client.id,
      { subscriptionId, sherwebCustomerId: zebra.id },
      {
        name: 'Quagga 365',
        count: 3,
        is_active: isActive,
        billing_cycle: 'Monthly',
        term_duration: 'Annual',
        start_date: '2024-05-01',
        end_date: null,
        autorenew: true,
        product_sku: 'Okapi-1',
        purchase_price: 4,
      },
    );
    return halo.addLicence({ ...fields, name: 'Quagga 365', client_id: client.id });
  };
  add(first.id, true);
  add('quagga-subscription', false);
  halo.addRecurringInvoice(client.id, []);
};

const nothingGiven = { clientId: null, clientSecret: null };

/** A doctor at a sandbox of its own, over real HTTP. */
export async function openDoctor({
  seed = everything,
  sides = ['sherweb', 'halo'],
}: {
  seed?: SandboxSeed;
  sides?: readonly ('sherweb' | 'halo')[];
} = {}) {
  const sandbox = await startSandbox({ seed });
  onTestFinished(() => sandbox.close());
  const now = () => new Date();
  const data: Data = await openData(await temporaryFolder(), now);
  const access = {
    sherweb: { ...sandbox.credentials.sherweb, companyName: 'okapi-portal' },
    halo: { url: sandbox.haloUrl, authUrl: null, ...sandbox.credentials.halo },
  };
  const credentials = createCredentials({
    main: data.main,
    box: createSecretBox(Buffer.alloc(32, 7)),
    sherwebUrl: sandbox.sherwebUrl,
    environment: {
      sherweb: sides.includes('sherweb')
        ? access.sherweb
        : { ...nothingGiven, subscriptionKey: null, companyName: null },
      halo: sides.includes('halo')
        ? access.halo
        : { ...nothingGiven, url: null, authUrl: null, tenant: null },
    },
  });
  const log = createLog('silent');
  const vendors = createVendorClients({
    issued: createIssuedTokens(),
    credentials,
    settings: () => data.main.value.settings,
    log,
  });
  const doctor = createDoctor({ vendors, data, log, now });
  const client = sandbox.state.halo.clients()[0]?.id ?? 0;
  return { sandbox, state: sandbox.state, data, access, doctor, client };
}

/** One examination of a sandbox that was changed by `arrange`. */
export async function examined(
  arrange: (state: SandboxState) => void = () => undefined,
  options: Parameters<typeof openDoctor>[0] & { writeCheck?: boolean } = {},
) {
  const opened = await openDoctor(options);
  arrange(opened.state);
  const report = await opened.doctor.examine(options.writeCheck ? opened.client : null);
  return { ...opened, report, finding: (id: string) => findingIn(report, id) };
}

/** A sandbox that was changed by `arrange`, and what the doctor finds there of one assumption. */
export type Case = readonly [
  situation: string,
  arrange: (state: SandboxState) => void,
  id: keyof typeof assumptions,
  result: 'holds' | 'differs' | 'unknown',
  observed: string,
];

/** Examines each case in a test of its own. */
export const findsEach = (cases: readonly Case[]): void => {
  test.each(cases)('%s', async (_situation, arrange, id, result, observed) => {
    const { finding } = await examined(arrange);
    expect(finding(id)).toMatchObject({ result, observed: expect.stringContaining(observed) });
    if (result === 'differs') expect(finding(id).consequence).toBe(english.phrases[`otherwise.${id}`]);
  });
};

export function findingIn(report: DoctorReport, id: string): DoctorFinding {
  const found = report.findings.find((finding) => finding.id === id);
  if (found === undefined) throw new Error(`There is no finding ${id}`);
  return found;
}
