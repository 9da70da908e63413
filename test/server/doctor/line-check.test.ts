import { describe, expect, test } from 'vitest';
import { checkLine } from '../../../server/doctor/write-check/try-new-line.ts';
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
    ['one may be written alone', {}, ['holds', 'holds', 'holds', 'holds']],
    ['it has to go with its invoice', { writesLinesAlone: false }, ['holds', 'unknown', 'holds', 'holds']],
    ['what is left out is dropped', { linesLeftOut: 'dropped' }, ['holds', 'differs', 'holds', 'holds']],
    ['licences are forgotten', { keepsTies: false }, ['differs', 'unknown', 'differs', 'unknown']],
    ['a new line is passed over', { takesNewLines: false }, ['holds', 'holds', 'holds', 'differs']],
  ] as const)(
    'says what Halo does where %s, and leaves every line as it was',
    async (_case, settings, said) => {
      const { doctor, client, invoice, before } = await withInvoice(settings);
      const report = await doctor.examine(client);
      expect(results(report)).toEqual({
        haloLineWrite: said[0],
        haloLinesKept: said[1],
        haloTiesKept: said[2],
        haloLineAdded: said[3],
      });
      expect(invoice.lines.slice(0, 3)).toEqual(before);
      for (const left of invoice.lines.slice(3))
        expect(left).toMatchObject({
          ...{ item_shortdescription: checkLine, isinactive: true, qty_order: 0 },
          quantity_subscriptions: [],
        });
    },
  );

  test('leaves one line that it added, however often it is made, and none where Halo takes none', async () => {
    const { doctor, client, invoice, state } = await withInvoice();
    await doctor.examine(client);
    expect(invoice.lines).toHaveLength(4);
    expect(results(await doctor.examine(client))).toMatchObject({ haloLineAdded: 'holds' });
    expect(invoice.lines).toHaveLength(4);
    invoice.lines.splice(3);
    state.halo.settings.takesNewLines = false;
    await doctor.examine(client);
    expect(invoice.lines).toHaveLength(3);
  });

  test('says to put it right by hand where a line that was added still follows a licence', async () => {
    const { doctor, client, invoice, state } = await withInvoice();
    // After the line was added, Halo refuses to have it changed.
    state.faults.add({
      side: 'halo',
      match: { method: 'POST', path: /recurringinvoice/i },
      skip: 3,
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 403, shape: 'html' },
    });
    const { findings } = await doctor.examine(client);
    expect(invoice.lines[3]?.quantity_subscriptions).toHaveLength(1);
    const found = findings.find(({ id }) => id === 'haloLineAdded');
    expect(found?.consequence).toContain('put right by hand');
  });

  test('is not made on an invoice of one line, nor on one that has to be approved, nor unless a customer is named', async () => {
    const { doctor, client, invoice, state } = await withInvoice();
    const written = () => state.writes('halo').filter(({ path }) => /recurringinvoice/i.test(path)).length;
    expect(results(await doctor.examine(null))).toEqual({});
    invoice.requires_approval = true;
    expect(Object.values(results(await doctor.examine(client)))).toEqual(Array(4).fill('unknown'));
    invoice.requires_approval = false;
    invoice.lines.splice(1);
    expect(Object.values(results(await doctor.examine(client)))).toEqual(Array(4).fill('unknown'));
    expect(written()).toBe(0);
  });
});
