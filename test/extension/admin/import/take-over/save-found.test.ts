import { describe, expect, test, vi } from 'vitest';
import { takeOverTableLabels as screenLabels } from '../../../../../extension/admin/import/take-over/save-found.ts';
import { takeOverTableLabels as terminalLabels } from '../../../../../server/commands/print/take-over-words.ts';
import { toCsv } from '../../../../../shared/csv.ts';
import { type TakeOver, TakeOverSchema } from '../../../../../shared/take-over.ts';
import { takeOverColumns, takeOverTable } from '../../../../../shared/take-over-table.ts';
import { takenOf } from '../../../../../shared/take-over-taken.ts';
import { messagesOf, say } from '../../../support/messages.ts';

// The screens in earnest words, of the language under test.
const state = vi.hoisted(() => ({ t: (key: string, ..._args: unknown[]): string => key }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...args: unknown[]) => state.t(key, ...args) } }));
const speak = async (language: string) => {
  const words = await messagesOf(language);
  state.t = (key, ...args) => say(words, key, ...args);
};

const contoso = { sherwebCustomerId: 'contoso', haloClientId: 101 };
const mapped = { ...contoso, sherwebName: 'Contoso', haloName: 'Contoso Ltd' };
const licence = { haloLicenceId: 5000, name: 'E3', sku: 'E3', count: 10, distributor: 'PAX8' };
const bought = {
  ...{ ...contoso, customerName: 'Contoso', subscriptionId: 'c-e3' },
  ...{ product: 'Microsoft 365 E3', sku: 'E3', seats: 12 },
};
const found: TakeOver = TakeOverSchema.parse({
  ...{ writer: 'distributor', distributor: 'Pax8', module: { on: null, showsMappings: false } },
  ...{ showsExternalLinks: false, stops: [], asksWhetherOff: true, sources: [], unread: [] },
  mappings: [
    { ...mapped, key: 'contoso=101', isCertain: true, by: 'exactName' },
    { ...mapped, sherwebCustomerId: 'near', key: 'near=102', isCertain: false, by: 'nearName' },
  ],
  alreadyMapped: 0,
  leftMappings: [{ ...mapped, haloName: null, why: 'notInHalo' }],
  untold: [{ sherwebCustomerId: 'litware', sherwebName: 'Litware' }],
  adoptions: [{ ...bought, key: 'c-e3=5000', isCertain: true, by: 'sku', licence }],
  alreadyLinked: 0,
  twice: [{ ...bought, why: 'several', licences: [licence, { ...licence, haloLicenceId: 5001 }] }],
  withoutLicence: [{ ...bought, beside: 1 }],
  leftLicences: [
    { ...licence, name: '=HYPERLINK("x")', haloClientId: 101, customerName: null, isMapped: false },
  ],
});

const rowsOf = (choice: Parameters<typeof takenOf>[1] = {}) => {
  const [, ...rows] = takeOverTable(found, takenOf(found, choice), terminalLabels);
  return rows.map((row) => Object.fromEntries(takeOverColumns.map((column, place) => [column, row[place]])));
};

describe('the table of a take-over', () => {
  test('has a row for each proposal, whether it is taken, and for each thing that is left, a licence at a time', () => {
    const rows = rowsOf();
    expect(rows.map(({ listCode, reasonCode, taken }) => [listCode, reasonCode, taken])).toEqual([
      ['mappings', 'exactName', 'yes'],
      ['mappings', 'nearName', 'no'],
      ['adoptions', 'sku', 'yes'],
      ['twice', 'several', null],
      ['twice', 'several', null],
      ['leftMappings', 'notInHalo', null],
      ['untold', null, null],
      ['leftLicences', 'notMapped', null],
      ['withoutLicence', null, null],
    ]);
    expect(rows[2]).toMatchObject({ seats: 12, count: 10, haloLicenceId: 5000, key: 'c-e3=5000' });
    expect(rows.filter(({ listCode }) => listCode === 'twice').map((row) => row.haloLicenceId)).toEqual([
      5000, 5001,
    ]);
  });

  test('says what was chosen of it: a licence goes with the mapping of its customer', () => {
    const taken = (choice: Parameters<typeof takenOf>[1]) =>
      rowsOf(choice).flatMap((row) => (row.taken === 'yes' ? [row.key] : []));
    expect(taken({ also: ['near=102'] })).toEqual(['contoso=101', 'near=102', 'c-e3=5000']);
    expect(taken({ without: ['contoso=101'] })).toEqual([]);
  });

  test('gives a spreadsheet no formula to run', () => {
    expect(toCsv(takeOverTable(found, takenOf(found, {}), terminalLabels))).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('is in English and French as the screens are, with the same codes', async () => {
    const tables = [];
    for (const language of ['en', 'fr']) {
      await speak(language);
      tables.push(takeOverTable(found, takenOf(found, {}), screenLabels));
    }
    const [english = [], french = []] = tables;
    expect(french[0]?.slice(0, 6)).toEqual([
      ...['Liste (code)', 'Liste', 'Repris', 'Est certain'],
      ...['Reconnu par, ou pourquoi (code)', 'Reconnu par, ou pourquoi'],
    ]);
    expect(french[1]?.slice(0, 6)).toEqual([
      ...['mappings', 'Associations à reprendre', 'oui', 'oui'],
      ...['exactName', 'nom exactement identique'],
    ]);
    expect(new Set(french[0]).size).toBe(takeOverColumns.length);
    expect([english, french].flat(2).filter((cell) => String(cell).startsWith('admin.'))).toEqual([]);
    const codes = (table: typeof english) => table.map((row) => [row[0], row[4]]).slice(1);
    expect(codes(french)).toEqual(codes(english));
  });
});
