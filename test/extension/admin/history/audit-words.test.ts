import { expect, it, vi } from 'vitest';
import { detailWords } from '../../../../extension/admin/history/audit-words.ts';
import { defaultSettings } from '../../../../shared/settings.ts';
import { inBothLanguages } from '../../support/messages.ts';

const state = vi.hoisted(() => ({ t: (key: string, ..._args: unknown[]): string => key }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...args: unknown[]) => state.t(key, ...args) } }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

const inBoth = await inBothLanguages(state);

it.each([
  [
    { field: 'onNearMatch', from: 'hold', to: 'create' },
    'A new customer looks like one in Halo: Wait for my decision → Create it all the same',
    'Un nouveau client ressemble à un client de Halo : Attendre ma décision → Le créer quand même',
  ],
  [
    { field: 'scheduleEnabled', from: 'false', to: 'true' },
    'Sync every day: no → yes',
    'Synchroniser chaque jour : non → oui',
  ],
  [
    { field: 'sync.existingLicence', from: null, to: 'adopt:5012' },
    'Halo has a licence of the same product, made by someone else: link to licence 5012',
    'Halo a déjà une licence du même produit, créée par quelqu’un d’autre : lier à la licence 5012',
  ],
  [
    { field: 'halo.clientSecret', from: null, to: 'set' },
    'Halo · Client secret: set',
    'Halo · Secret client : enregistré',
  ],
  [
    { field: 'sherweb.clientSecret', from: null, to: 'forgotten' },
    'Sherweb · Client secret: forgotten',
    'Sherweb · Secret client : oublié',
  ],
  [{ field: 'wayKind', from: null, to: 'email' }, 'Kind: e-mail', 'Sorte : courriel'],
  [
    { field: 'wayWants', from: 'storage', to: 'syncFailed, storage' },
    'What it is told of: Trouble with disk, data or backups → Sync failed, Trouble with disk, data or backups',
    'Ce qui est signalé : Disque, données ou sauvegardes en difficulté → Synchronisation échouée, Disque, données ou sauvegardes en difficulté',
  ],
  [
    { field: 'sync.countHidden', from: 'create', to: null },
    'Decision: create another one → –',
    'Décision : en créer une autre → –',
  ],
  [
    { field: 'leftOut', from: null, to: 'sync, billing: leave' },
    'Of what: left out of sync, left out of billing',
    'De quoi : hors de la synchronisation, hors de la facturation',
  ],
  [
    { field: 'Visio Plan 2', from: 'billedLess: 11 / 12', to: 'accepted' },
    'Visio Plan 2: billed less: 11 / 12 → accepted',
    'Visio Plan 2 : facturé en moins : 11 / 12 → accepté',
  ],
  [
    { field: 'intention', from: 'goTo 101', to: 'asIs' },
    'Wanted: go to 101 → accepted as it is',
    'Souhait : passer à 101 → accepté tel quel',
  ],
  [
    { field: 'role', from: null, to: 'technician' },
    'What it may do: Technician',
    'Ce qu’il peut faire : Technicien',
  ],
] as const)('what was changed is told in words: %j', (detail, en, fr) => {
  expect(inBoth(() => detailWords(detail))).toEqual([en, fr]);
});

it('every setting has a name that is no code, in both languages', () => {
  for (const field of Object.keys(defaultSettings))
    for (const words of inBoth(() => detailWords({ field, from: null, to: '1' }))) {
      expect(words).toMatch(/^\S.*: .*\S$/);
      expect(words).not.toContain(field);
      expect(words).not.toContain('admin.');
    }
});
