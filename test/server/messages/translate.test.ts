import { describe, expect, it } from 'vitest';
import { note } from '../../../server/messages/note.ts';
import { fieldValue, fieldWord, moneyPhrase, phrase } from '../../../server/messages/phrases.ts';
import { translateNote, translatePhrase } from '../../../server/messages/translate.ts';
import { checkPlan } from '../../../server/sync/plan/guards/check-plan.ts';
import { failedWith } from '../../../server/sync/plan/model/problems.ts';
import { explainHalo } from '../../../server/vendors/halo/calls/explain.ts';
import { outsideError } from '../../../server/vendors/http/outside-error.ts';
import type { Phrase } from '../../../shared/note-values.ts';
import { type Note, NoteSchema } from '../../../shared/problem.ts';
import { createNearMatcher } from '../../support/near-matcher.ts';

/** In French, as it comes out of what was stored, with plain spaces, so that a test can be read. */
const said = (one: Note) =>
  translateNote(NoteSchema.parse(one), 'fr')?.message.replace(/[\u00a0\u202f]/gu, ' ');

const timedOut = outsideError(
  'sherweb',
  'timedOut',
  'subscriptions',
  phrase('happened.timedOut', { seconds: 30 }),
);
const gone = (customer: string) => note('sync.haloCustomerGone', { customer, haloClientId: '12345' });

describe('a note in French', () => {
  it('says why a plan is held, with numbers as the French write them', () => {
    const changes = Array.from({ length: 1200 }, () => ({
      kind: 'deactivateSubscription' as const,
      sherwebCustomerId: 's1',
      haloClientId: 1,
      subscriptionId: 'x',
      haloLicenceId: 1,
      fields: {},
      customerName: 'Contoso',
      title: '',
    }));
    const [found] = checkPlan({
      changes,
      settings: { maxDeactivations: 25, maxDeactivationsPercent: null, maxSeatsLostPercent: 10 },
      active: 2400,
      seats: 0,
      subscriptions: new Map(),
      licences: [],
      links: [],
      haloClients: 1,
    });
    expect(found && said(found.hold)).toBe(
      '1 200 licences actives sur 2 400 seraient désactivées (50 %) ; les limites sont de 25 licences et de 5 %.',
    );
  });

  it('says one and several as French does, where none is singular', () => {
    expect(said(note('sync.unmapped', { count: 1 }))).toMatch(/^1 client Sherweb n’est pas associé ; ses/);
    expect(said(note('sync.unmapped', { count: 2 }))).toMatch(
      /^2 clients Sherweb ne sont pas associés ; leurs/,
    );
    expect(said(note('sync.unmapped', { count: 0 }))).toMatch(/^0 client Sherweb n’est pas associé/);
  });

  it('says what makes two names near, each reason in French', () => {
    const [candidate] = createNearMatcher([{ id: 7, name: 'Société Wide World Limited' }])(
      'Societe Wide World Ltd',
    );
    if (candidate?.reasons === undefined) throw new Error('no candidate');
    const { haloName: haloCustomer, reasons } = candidate;
    expect(said(note('sync.nearMatch', { customer: 'Societe Wide World Ltd', haloCustomer, reasons }))).toBe(
      '« Societe Wide World Ltd » ressemble à « Société Wide World Limited » de Halo (forme juridique : « Ltd » / « Limited », accents).',
    );
  });

  it('leaves the numbers of customers as they are', () => {
    expect(said(gone('Contoso'))).toBe(
      '« Contoso » est associé au client Halo 12345, qui n’est plus dans Halo.',
    );
  });

  it('says the same of a call for Sherweb and Halo, and whom it hit', () => {
    expect(said(timedOut.note)).toBe('Sherweb : abonnements d’un client : pas de réponse en 30 s.');
    expect(said(failedWith(timedOut.note, 'Contoso'))).toBe(
      'Contoso : Sherweb : abonnements d’un client : pas de réponse en 30 s.',
    );
    const refused = outsideError(
      'halo',
      'forbidden',
      'licences',
      phrase('happened.answered', { status: '403' }),
    );
    expect(said(refused.note)).toBe('Halo : liste des licences : réponse 403.');
    expect(said(explainHalo(refused))).toBe(
      'Halo connaît l’application mais ne la laisse pas lire les clients.',
    );
  });

  it('writes money as people do, with its currency where that is known', () => {
    const words = (part: Phrase) =>
      ['en', 'fr'].map((name) => translatePhrase(part, name as 'en')?.replace(/[\u00a0\u202f]/gu, ' '));
    expect(words(moneyPhrase(4343.8, 'USD'))).toEqual(['USD 4,343.80', '4 343,80 USD']);
    expect(words(moneyPhrase(0.005, null))).toEqual(['0.005', '0,005']);
    const added = {
      added: moneyPhrase(1200, 'CAD'),
      left: moneyPhrase(0, 'CAD'),
      most: moneyPhrase(1000, 'CAD'),
    };
    expect(said(note('orders.overDailyMoney', added))).toBe(
      'Cette commande ajoute 1 200,00 CAD par cycle de facturation ; il reste 0,00 CAD des 1 000,00 CAD que les commandes de 24 heures peuvent ajouter.',
    );
    const cost = (value: number) => fieldValue('purchase_price', value);
    const kept = [
      phrase('kept.field', { field: fieldWord('purchase_price'), from: cost(1204.5), to: cost(1204.55) }),
    ];
    expect(note('halo.notKept', { kept }).message).toContain('1,204.50 instead of 1,204.55');
  });

  it('says which of its sentences a code means', () => {
    expect(said(note('halo.notConfigured', { wording: 'address' }))).toMatch(
      /^Le secret client de Halo vient de HALO_CLIENT_SECRET/,
    );
  });

  it.each(['{haloClientId}', '$1 $& $$', '<b>{{customer}}</b>', '{constructor}', 'a | b'])(
    'keeps a name that looks like code as text: %s',
    (name) => {
      expect(said(gone(name))).toBe(
        `« ${name} » est associé au client Halo 12345, qui n’est plus dans Halo.`,
      );
    },
  );
});

describe('what cannot be said in a language', () => {
  it('is an unknown code', () => {
    expect(translateNote({ ...gone('Contoso'), code: 'sync.fromTheFuture' }, 'fr')).toBeUndefined();
    expect(translateNote({ ...gone('Contoso'), code: 'constructor' }, 'fr')).toBeUndefined();
  });

  it('is an unknown wording of a code', () => {
    expect(
      translateNote({ code: 'sync.planUnknown', values: { planId: 'p', wording: 'new' } }, 'fr'),
    ).toBeUndefined();
  });

  it('is a note from before notes had values', () => {
    const { values: _none, ...old } = gone('Contoso');
    expect(translateNote(NoteSchema.parse(old), 'fr')).toBeUndefined();
  });

  it('is a note with values that we cannot read', () => {
    const odd = NoteSchema.parse({ ...gone('Contoso'), values: { customer: { deep: [1] } } });
    expect(odd.values).toBeUndefined();
    expect(translateNote(odd, 'fr')).toBeUndefined();
  });

  it('is a part of the sentence that we do not know', () => {
    const values = { side: 'Sherweb', call: { code: 'call.x' }, happened: 'y' };
    expect(translateNote({ ...timedOut.note, values }, 'fr')).toBeUndefined();
    expect(translatePhrase({ code: 'evidence.fromTheFuture' }, 'fr')).toBeUndefined();
  });
});
