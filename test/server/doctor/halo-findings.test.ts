import { describe, expect, test } from 'vitest';
import { english } from '../../../server/messages/en/index.ts';
import type { SandboxState } from '../../sandbox/state.ts';
import { type Case, examined, findingIn, findsEach, openDoctor } from './examined.ts';

const manyClients = ({ halo }: SandboxState) => {
  for (let index = 0; index < 60; index += 1) halo.addClient({ name: `Client ${index}` });
};
const spoil = (path: string, status: number) => (state: SandboxState) =>
  state.faults.add({ side: 'halo', match: { path }, effect: { kind: 'status', status, shape: 'html' } });
const wrongType = (field: string, value: unknown, path: string) => (state: SandboxState) =>
  state.faults.add({
    side: 'halo',
    match: { path },
    times: Number.POSITIVE_INFINITY,
    effect: { kind: 'wrongType', field, value },
  });

const cases: readonly Case[] = [
  [
    'the list of licences leaves out notes',
    ({ halo }) => {
      halo.settings.listOmits = ['notes'];
    },
    'haloNotesListed',
    'differs',
    'In 0 of 2 listed licences. The single record shows them.',
  ],
  [
    'the list of licences leaves out fields',
    ({ halo }) => {
      halo.settings.listOmits = ['autorenew', 'purchase_price'];
    },
    'haloFieldsListed',
    'differs',
    'Only in the single record: autorenew, purchase_price.',
  ],
  [
    'the list does not say what is active',
    ({ halo }) => {
      halo.settings.listOmits = ['is_active'];
    },
    'haloActive',
    'differs',
    'is_active in 0 of 2 licences; status: Active, Inactive; 0 where both disagree.',
  ],
  [
    'a page holds 50 rows',
    (state) => {
      manyClients(state);
      state.halo.settings.maxPageSize = 50;
    },
    'haloPaging',
    'differs',
    'customers: 50 rows of 62: a page holds at most 50, 1000 were asked for. page_no moves on.',
  ],
  [
    'lists do not count their records',
    wrongType('record_count', 'many', '/Client'),
    'haloPaging',
    'differs',
    'customers: 2 rows of an unknown number, no record_count.',
  ],
  [
    'lists are bare where no page is asked for',
    ({ halo }) => {
      halo.settings.listStyle = 'bare';
    },
    'haloEnvelope',
    'holds',
    'licences without paging: a bare array',
  ],
  [
    'a list has no rows where they should be',
    wrongType('clients', 'x', '/Client'),
    'haloEnvelope',
    'differs',
    'customers: an object with record_count, clients',
  ],
  [
    'top levels come as a tree',
    ({ halo }) => {
      halo.settings.topLevelStyle = 'tree';
    },
    'haloTopLevels',
    'holds',
    '1 top level, as {record_count, tree}.',
  ],
  ['top levels are refused', spoil('/TopLevel', 403), 'haloTopLevels', 'unknown', 'It was refused (403).'],
  [
    'there are no top levels',
    spoil('/TopLevel', 404),
    'haloTopLevels',
    'differs',
    'answered with status 404',
  ],
  [
    "Halo's settings are refused",
    ({ halo }) => {
      halo.settings.control = null;
    },
    'haloSecondWriter',
    'unknown',
    'It was refused (403).',
  ],
  [
    "Halo's settings do not tell",
    ({ halo }) => {
      halo.settings.control = { other: 1 };
    },
    'haloSecondWriter',
    'differs',
    'halointegrator_sherweb is not there',
  ],
  [
    "Halo's own module is on",
    ({ halo }) => {
      halo.settings.control = { halointegrator_sherweb: true };
    },
    'haloOnlyWriter',
    'differs',
    "Halo's own Sherweb module is on.",
  ],
  [
    'somebody else keeps Sherweb licences',
    ({ halo }) => {
      const client_id = halo.clients()[0]?.id ?? 0;
      halo.addLicence({ name: 'One', client_id, distributor: 'SHERWEB Inc.' });
      halo.addLicence({ name: 'Two', client_id, vendor: 'Sherweb' });
      halo.addLicence({ name: 'Gone', client_id, vendor: 'Sherweb', is_active: false });
      halo.addLicence({ name: 'Other', client_id, vendor: 'Acme' });
    },
    'haloOnlyWriter',
    'unknown',
    "2 active licences of 6 looked at name Sherweb or a product of that customer's subscriptions and are not ours (made by hand",
  ],
  [
    'the application may not read invoices',
    ({ halo }) => {
      halo.settings.applicationScopes = [
        'read:customers',
        'edit:customers',
        'read:softwarelicensing',
        'edit:softwarelicensing',
      ];
    },
    'haloInvoiceScope',
    'differs',
    'The scope is not open to this application.',
  ],
  [
    'the application lacks a scope that is needed',
    ({ halo }) => {
      halo.settings.applicationScopes = ['read:customers', 'edit:customers', 'read:softwarelicensing'];
    },
    'haloScope',
    'differs',
    'Not open to this application: edit:softwarelicensing.',
  ],
  [
    'the agent may not read licences',
    ({ halo }) => {
      halo.settings.agentScopes = ['read:customers'];
    },
    'haloScope',
    'differs',
    'reading was refused: licences (403)',
  ],
  [
    'authinfo is not offered',
    spoil('/authinfo', 404),
    'haloToken',
    'differs',
    '/auth/token answered, with a tenant',
  ],
  [
    'a missing licence is answered with 400',
    spoil('/2147483646', 400),
    'haloErrors',
    'differs',
    'was answered with 400 and an HTML page',
  ],
  [
    'dates carry an offset',
    wrongType('start_date', '2024-05-01T00:00:00+02:00', '/SoftwareLicence'),
    'haloDates',
    'differs',
    'start_date: ISO with an offset',
  ],
  [
    'other words for cycles',
    wrongType('billing_cycle', 'Annually', '/SoftwareLicence'),
    'haloBillingCycles',
    'differs',
    '"Annually".',
  ],
  [
    'a text somebody typed for a term',
    wrongType('term_duration', 'Zebrafish deal', '/SoftwareLicence'),
    'haloTerms',
    'differs',
    '1 other.',
  ],
  [
    'customers have no name',
    wrongType('name', 5, '/Client'),
    'haloCustomerFields',
    'differs',
    'Lacking or of another type in 2 customers: name.',
  ],
  [
    'subscriptions are of another type',
    wrongType('type', 0, '/SoftwareLicence'),
    'haloLicenceType',
    'differs',
    'Asked for type 1: 2 licences of type 0',
  ],
];

describe('what differs at Halo', () => {
  findsEach(cases);

  test('what is refused has its consequence at once', async () => {
    const { finding } = await examined(({ halo }) => {
      halo.settings.control = null;
    });
    expect(finding('haloSecondWriter').consequence).toBe(english.phrases['otherwise.haloSecondWriter']);
    expect(finding('haloOnlyWriter').result).toBe('unknown');
  });

  test("a licence that we took over is not somebody else's", async () => {
    const { state, data, doctor } = await openDoctor();
    const client_id = state.halo.clients()[0]?.id ?? 0;
    const { id } = state.halo.addLicence({ name: 'By hand', client_id, vendor: 'Sherweb' });
    await data.links.change(() => ({
      links: [{ subscriptionId: 's', sherwebCustomerId: 'c', haloLicenceId: id }],
    }));
    const { findings } = await doctor.examine(null);
    expect(findings.find((finding) => finding.id === 'haloOnlyWriter')).toMatchObject({ result: 'holds' });
  });

  test('a wrong secret: the address holds, nothing else is known or asked', async () => {
    const { finding, report } = await examined((state) => {
      state.halo.credentials.clientSecret = 'changed';
    });
    expect(finding('haloToken').result).toBe('holds');
    expect(finding('haloScope')).toMatchObject({
      result: 'unknown',
      observed: 'The token address refused with 400 invalid_client.',
    });
    expect(finding('haloPaging').observed).toContain('Halo gave no token');
    expect(report.calls.halo).toBe(2);
  });

  test('says which fields Halo keeps otherwise than they were sent, with numbers and no values', async () => {
    const opened = await openDoctor();
    const finding = async () => findingIn(await opened.doctor.examine(null), 'haloValuesKept');
    expect(await finding()).toMatchObject({ result: 'unknown' });
    const kept = [500, 501].map((licenceId) => ({
      licenceId,
      field: 'purchase_price',
      sent: 22.4567,
      shown: 22.46,
    }));
    await opened.data.normalisations.change(() => ({
      normalisations: kept,
      answersHold: true,
      currency: null,
      refused: [],
    }));
    expect(await finding()).toMatchObject({
      result: 'differs',
      observed: 'Kept otherwise: purchase_price on 2.',
    });
  });
});
