import { describe, expect, test } from 'vitest';
import { translateFinding } from '../../server/messages/translate-finding.ts';
import { DoctorAnswerSchema, type DoctorFinding } from '../../shared/doctor.ts';
import type { SandboxState } from '../sandbox/state.ts';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { shop } from '../support/shop.ts';

const english =
  /\b(?:the|was|were|is|are|of|and|not|it|its|there|with|that|which|nothing|customers?|seats?|other|by|to)\b/i;

/** What the doctor answers a French browser, its write check included. */
async function findingsInFrench(companion: TestCompanion): Promise<readonly DoctorFinding[]> {
  const [customer] = companion.state.halo.clients();
  const answer = await companion.fetch('/api/doctor', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${companion.companion().controlKey}`,
      'Accept-Language': 'fr',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ writeCheckHaloClientId: customer?.id }),
  });
  return DoctorAnswerSchema.parse(await answer.json()).findings;
}

const refuse = (state: SandboxState, side: 'sherweb' | 'halo', path: string) =>
  state.faults.add({
    side,
    match: { path },
    times: Number.POSITIVE_INFINITY,
    effect: { kind: 'status', status: 403, shape: 'html' },
  });

describe('for a French browser', () => {
  test.each<[situation: string, arrange: (state: SandboxState) => void]>([
    [
      'lists leave out fields and settings do not tell',
      ({ halo }) => {
        halo.settings.listOmits = ['notes', 'autorenew'];
        halo.settings.control = {};
      },
    ],
    [
      'licences, invoices and prices are refused',
      (state) => {
        refuse(state, 'halo', '/Licence');
        refuse(state, 'halo', '/RecurringInvoice');
        refuse(state, 'sherweb', '/pricing-information');
      },
    ],
  ])('no sentence of the doctor is in English where %s', async (_situation, arrange) => {
    const companion = await openTestCompanion({ seed: shop });
    arrange(companion.state);
    const said = (await findingsInFrench(companion)).flatMap(({ id, assumption, observed, consequence }) =>
      [assumption, observed, consequence].map((text) => `${id}: ${text}`),
    );
    expect(said.length).toBeGreaterThan(130);
    // Names of fields, scopes and places in Halo are as Halo has them.
    const plain = said.map((text) => text.replace(/\S*[_:/=+>]\S*/g, ''));
    expect(plain.filter((text) => english.test(text))).toEqual([]);
  });

  test("what Sherweb's own Halo integration would have left is told in French, and in English for support", async () => {
    const companion = await openTestCompanion({ seed: shop });
    const findings = await findingsInFrench(companion);
    expect(findings.find(({ id }) => id === 'haloSherwebIntegration')).toMatchObject({
      result: 'unknown',
      assumption: 'L’intégration Halo propre à Sherweb est désactivée',
      observed: expect.stringMatching(/^Cela ne peut pas être vérifié d’ici\s: demandez\..* licence active /),
      observedInEnglish: expect.stringMatching(/^It cannot be looked up, so ask\./),
      consequence: expect.stringMatching(/^Demandez à qui gère le portail Sherweb/),
    });
  });

  test('a finding of an older companion is still shown, as far as it has words', () => {
    const old = {
      id: 'haloTerms',
      side: 'halo',
      assumption: 'term_duration takes Monthly',
      certainty: 'likely',
      result: 'differs',
      observed: 'Monthly, 1 other.',
      consequence: 'Halo shows the word as it is.',
    } as const;
    const { phrases: _phrases, ...shown } = translateFinding(old, 'fr');
    expect(shown).toMatchObject({ observed: old.observed, consequence: old.consequence });
    expect(shown.assumption).toContain('term_duration prend');
  });
});
