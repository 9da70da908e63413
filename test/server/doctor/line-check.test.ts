import { describe, expect, test } from 'vitest';
import { lineAssumptions } from '../../../server/vendors/assumptions/all.ts';
import type { DoctorReport } from '../../../shared/doctor.ts';
import type { HaloSettings } from '../../sandbox/halo/settings.ts';
import { openDoctor } from './examined.ts';

const ids = Object.keys(lineAssumptions);
const results = (report: DoctorReport) =>
  Object.fromEntries(
    report.findings.filter(({ id }) => ids.includes(id)).map(({ id, result }) => [id, result]),
  );

/** A customer named for it that has an invoice of three lines. */
const withInvoice = async (settings: Partial<HaloSettings> = {}) => {
  const opened = await openDoctor();
  const { halo } = opened.state;
  const invoice = halo.addRecurringInvoice(opened.client, [
    { quantity: 1, description: 'One' },
    { quantity: 2, description: 'Two' },
    { quantity: 3, description: 'Three' },
  ]);
  Object.assign(halo.settings, settings);
  return { ...opened, invoice, before: structuredClone(invoice.lines) };
};

describe('a check of invoice lines', () => {
  test.each([
    ['one may be written alone', {}, ['holds', 'holds', 'holds']],
    ['it has to go with its invoice', { writesLinesAlone: false }, ['holds', 'unknown', 'holds']],
    ['what is left out is dropped', { linesLeftOut: 'dropped' }, ['holds', 'differs', 'holds']],
    ['licences are forgotten', { keepsTies: false }, ['differs', 'unknown', 'differs']],
  ] as const)(
    'says what Halo does where %s, and leaves every line as it was',
    async (_case, settings, said) => {
      const { doctor, client, invoice, before } = await withInvoice(settings);
      const report = await doctor.examine(client);
      expect(results(report)).toEqual({
        haloLineWrite: said[0],
        haloLinesKept: said[1],
        haloTiesKept: said[2],
      });
      expect(invoice.lines).toEqual(before);
    },
  );

  test('is not made on an invoice of one line, nor on one that has to be approved, nor unless a customer is named', async () => {
    const { doctor, client, invoice, state } = await withInvoice();
    const written = () => state.writes('halo').filter(({ path }) => /recurringinvoice/i.test(path)).length;
    expect(results(await doctor.examine(null))).toEqual({});
    invoice.requires_approval = true;
    expect(Object.values(results(await doctor.examine(client)))).toEqual(['unknown', 'unknown', 'unknown']);
    invoice.requires_approval = false;
    invoice.lines.splice(1);
    expect(Object.values(results(await doctor.examine(client)))).toEqual(['unknown', 'unknown', 'unknown']);
    expect(written()).toBe(0);
  });
});
