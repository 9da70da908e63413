import { describe, expect, it } from 'vitest';
import { sayNote, sayPhrase } from '../../../extension/i18n/say-note.ts';
import { createNearMatcher } from '../../../server/customers/matching/near-match.ts';
import { phrase } from '../../../server/messages/phrases.ts';
import { ProblemError } from '../../../server/messages/problem-error.ts';
import { checkPlan } from '../../../server/sync/plan/check-plan.ts';
import { clientGone, nearMatch, unmappedNotice } from '../../../server/sync/plan/customer-problems.ts';
import { failedWith } from '../../../server/sync/plan/problems.ts';
import { explainHalo } from '../../../server/vendors/halo/explain.ts';
import { OutsideError } from '../../../server/vendors/http/outside-error.ts';
import { outsideError } from '../../../server/vendors/http/send-once.ts';
import { type Note, NoteSchema } from '../../../shared/problem.ts';
import { french, plainSpaces } from './french.ts';

/** As it comes out of the companion's answer. */
const said = (note: Note) => plainSpaces(sayNote(NoteSchema.parse(note), french).message);

const customer = (displayName: string) => ({ id: 's1', displayName, path: [], suspendedOn: null });
const timedOut = outsideError(
  'sherweb',
  'timedOut',
  'subscriptions',
  phrase('happened.timedOut', { seconds: 30 }),
);

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
    const [hold] = checkPlan({
      changes,
      settings: { maxDeactivations: 10, maxDeactivationsPercent: 20 },
      active: 2400,
      subscriptions: new Map(),
    });
    expect(hold && said(hold)).toBe(
      '1 200 licences actives sur 2 400 seraient désactivées (50 %) ; la limite est de 10 et de 20 %.',
    );
  });

  it('says one and several as French does, where none is singular', () => {
    expect(said(unmappedNotice(1))).toMatch(/^1 client Sherweb n’est pas associé ; ses/);
    expect(said(unmappedNotice(2))).toMatch(/^2 clients Sherweb ne sont pas associés ; leurs/);
    expect(said(unmappedNotice(0))).toMatch(/^0 client Sherweb n’est pas associé/);
  });

  it('says what makes two names near, each reason in French', () => {
    const [candidate] = createNearMatcher([{ id: 7, name: 'Société Wide World Limited' }])(
      'Societe Wide World Ltd',
    );
    if (candidate === undefined) throw new Error('no candidate');
    expect(said(nearMatch('Societe Wide World Ltd', candidate, { sherwebCustomerId: 's1' }))).toBe(
      '« Societe Wide World Ltd » ressemble à « Société Wide World Limited » de Halo (forme juridique : « Ltd » / « Limited », accents).',
    );
  });

  it('leaves the numbers of customers as they are', () => {
    expect(said(clientGone(customer('Contoso'), { haloClientId: 12345 }))).toBe(
      '« Contoso » est associé au client Halo 12345, qui n’est plus dans Halo.',
    );
  });

  it('says the same of a call for Sherweb and Halo, and whom it hit', () => {
    expect(said(timedOut.toNote())).toBe('Sherweb : abonnements d’un client : pas de réponse en 30 s.');
    expect(said(failedWith(timedOut.toNote(), 'Contoso'))).toBe(
      'Contoso : Sherweb : abonnements d’un client : pas de réponse en 30 s.',
    );
    const refused = outsideError(
      'halo',
      'forbidden',
      'licences',
      phrase('happened.answered', { status: '403' }),
    );
    expect(said(refused.toNote())).toBe('Halo : liste des licences : réponse 403.');
    expect(said(explainHalo(refused))).toBe(
      'Halo connaît l’application mais ne la laisse pas lire les clients.',
    );
  });

  it('says which of its sentences a code means', () => {
    const none = new ProblemError(409, 'halo.notConfigured', 'a', 'b', { wording: 'address' });
    expect(said(none.note)).toMatch(/^Le secret client de Halo vient de HALO_CLIENT_SECRET/);
  });

  it.each(['{haloClientId}', '$1 $& $$', '<b>{{customer}}</b>', '{constructor}', 'a | b'])(
    'keeps a name that looks like code as text: %s',
    (name) => {
      expect(said(clientGone(customer(name), { haloClientId: 1 }))).toBe(
        `« ${name} » est associé au client Halo 1, qui n’est plus dans Halo.`,
      );
    },
  );
});

describe('what the language has no words for', () => {
  const note = clientGone(customer('Contoso'), { haloClientId: 1 });
  const english = { message: note.message, action: note.action };

  it('is said in English: an unknown code', () => {
    expect(sayNote({ ...note, code: 'sync.fromTheFuture' }, french)).toEqual(english);
  });

  it('is said in English: a note from before notes had values', () => {
    const { values: _none, ...old } = note;
    expect(sayNote(NoteSchema.parse(old), french)).toEqual(english);
  });

  it('is said in English: values that we cannot read', () => {
    const odd = NoteSchema.parse({ ...note, values: { customer: { deep: [1] } } });
    expect(odd.values).toBeUndefined();
    expect(sayNote(odd, french)).toEqual(english);
  });

  it('is said in English: a part of the sentence that we do not know', () => {
    const part = {
      ...timedOut.toNote(),
      values: { side: 'Sherweb', call: { code: 'call.x' }, happened: 'y' },
    };
    expect(sayNote(part, french).message).toBe(timedOut.message);
    expect(sayPhrase({ code: 'evidence.fromTheFuture' }, french)).toBeUndefined();
  });

  it('is said in English: an error that came without values', () => {
    const bare = new OutsideError({ side: 'halo', code: 'stopped', message: 'm', action: 'a' });
    expect(sayNote(bare.toNote(), french)).toEqual({ message: 'm', action: 'a' });
  });
});
