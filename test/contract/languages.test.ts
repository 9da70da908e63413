import { describe, expect, it } from 'vitest';
import { note } from '../../server/messages/note.ts';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { runReport } from '../support/runs.ts';
import { shop } from '../support/shop.ts';

/** What a route answers a browser of some language; French signs with plain spaces, so that a test can be read. */
async function answer(companion: TestCompanion, path: string, language?: string) {
  const response = await companion.fetch(path, {
    headers: {
      Authorization: `Bearer ${companion.companion().controlKey}`,
      ...(language === undefined ? {} : { 'Accept-Language': language }),
    },
  });
  return { response, body: JSON.parse((await response.text()).replace(/[\u00a0\u202f]/gu, ' ')) };
}

const about = {
  severity: 'failed',
  sherwebCustomerId: 's1',
  haloClientId: null,
  subscriptionId: null,
  haloLicenceId: null,
} as const;

const gone = note('sync.haloCustomerGone', { customer: 'Contoso', haloClientId: '7' });
const fromTheFuture = {
  code: 'sync.fromTheFuture',
  message: 'What nobody knows yet.',
  action: 'Wait for it.',
  values: { customer: 'Contoso' },
};
/** As a companion wrote it before notes had values. */
const old = { code: gone.code, message: gone.message, action: gone.action };
const limit = note('tooManyDeactivations', {
  count: 1200,
  active: 2400,
  percent: 50,
  most: 10,
  mostPercent: 20,
});

/** A companion with a stored run that says all sorts of things. */
async function withStoredRun(): Promise<TestCompanion> {
  const companion = await openTestCompanion();
  const problems = [gone, fromTheFuture, old].map((each) => ({ ...each, ...about }));
  const change = {
    kind: 'updateSubscription' as const,
    sherwebCustomerId: 's1',
    haloClientId: 1,
    subscriptionId: 'x',
    haloLicenceId: 2,
    fields: {},
    customerName: 'Contoso',
    title: 'code, message and action',
    outcome: 'failed' as const,
    problem: note('halo.notSeen', { wording: 'change' }),
  };
  const changes = Array.from({ length: 600 }, () => change);
  await companion
    .companion()
    .data.runs.put('run-1', runReport({ runId: 'run-1', problems, holds: [limit], changes }));
  return companion;
}

describe('the language of an answer', () => {
  it('is French for who asks for French: a stored run is said again from its codes and values', async () => {
    const companion = await withStoredRun();
    const { response, body } = await answer(companion, '/api/runs/run-1', 'fr-CA,fr;q=0.9,en;q=0.8');
    expect(response.headers.get('Content-Language')).toBe('fr');
    expect(response.headers.get('Vary')).toBe('Accept-Language');
    expect(body.problems[0]).toEqual({
      ...gone,
      ...about,
      message: '« Contoso » est associé au client Halo 7, qui n’est plus dans Halo.',
      action: 'Associez-le à un autre client Halo, ou retirez l’association.',
    });
    expect(body.holds[0].message).toBe(
      '1 200 licences actives sur 2 400 seraient désactivées (50 %) ; les limites sont de 10 licences et de 20 %.',
    );
    expect(body.changes).toHaveLength(600);
    expect(
      new Set(body.changes.map(({ problem }: { problem: { message: string } }) => problem.message)),
    ).toEqual(
      new Set([
        'Halo a accepté le changement mais ne montre pas la licence ; on ne sait donc pas si elle a été changée.',
      ]),
    );
  });

  it('leaves the stored sentence of a code that it does not know, and of a note without its values', async () => {
    const companion = await withStoredRun();
    const { body } = await answer(companion, '/api/runs/run-1', 'fr');
    expect(body.problems[1]).toEqual({ ...fromTheFuture, ...about });
    expect(body.problems[2]).toEqual({ ...old, ...about });
  });

  it.each([undefined, 'en-GB', 'de', '*', 'no language; at all'])('is English for %s', async (language) => {
    const companion = await withStoredRun();
    const { response, body } = await answer(companion, '/api/runs/run-1', language);
    expect(response.headers.get('Content-Language')).toBe('en');
    expect(body.problems[0].message).toBe(gone.message);
  });

  it('is that of a refusal too, also of one before any route', async () => {
    const companion = await openTestCompanion();
    const refused = await companion.fetch('/api/status', { headers: { 'Accept-Language': 'fr' } });
    expect(await refused.json()).toMatchObject({
      code: 'access.noToken',
      action: 'Jumelez-le avec un nouveau code.',
    });
    const foreign = await companion.fetch('/api/status', {
      headers: { 'Accept-Language': 'fr', Origin: 'https://evil.example' },
    });
    expect(await foreign.json()).toMatchObject({
      message: 'Les pages web ne peuvent pas appeler le compagnon.',
    });
    const { body } = await answer(companion, '/api/nowhere', 'fr');
    expect(body).toMatchObject({ message: 'Le compagnon ne connaît pas GET /api/nowhere.' });
  });

  it('is that of why two names look alike, in a table that is kept as text', async () => {
    const companion = await openTestCompanion({ seed: shop });
    companion.state.sherweb.addCustomer({ id: 'near', name: 'Wide World Importers Ltd' });
    companion.state.halo.addClient({ name: 'Wide World Importers Limited' });
    await companion.call('listCustomers', { query: { refresh: 'true' } });
    const evidence = async (language: string) => {
      const { body } = await answer(companion, '/api/customers', language);
      const rows = body.customers as { sherwebName: string; suggestions: { evidence: string[] }[] }[];
      return rows.find(({ sherwebName }) => sherwebName.startsWith('Wide'))?.suggestions[0]?.evidence;
    };
    expect(await evidence('fr')).toEqual(['forme juridique : « Ltd » / « Limited »']);
    expect(await evidence('en')).toEqual(['legal form: "Ltd" / "Limited"']);
  });

  it('is that of what a run does now, with the code that programs go by', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const headers = {
      Authorization: `Bearer ${companion.companion().controlKey}`,
      'Accept-Language': 'fr',
      'Content-Type': 'application/json',
    };
    const body = JSON.stringify({ mode: 'preview' });
    const started = await companion.fetch('/api/runs', { method: 'POST', headers, body });
    const { runId } = (await started.json()) as { runId: string };
    const events = await (await companion.fetch(`/api/runs/${runId}/events`, { headers })).text();
    expect(events).toContain('"doing":"Terminé","doingCode":"doing.finished"');
  });
});
