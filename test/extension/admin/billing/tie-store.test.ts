import { describe, expect, test, vi } from 'vitest';
import { createTieStore } from '../../../../extension/admin/billing/tie-store.ts';
import type { App } from '../../../../extension/admin/core/app.ts';
import type { TieChoice, TiePreview } from '../../../../shared/tie.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('wxt/browser', () => ({ browser: {} }));

const choice = { recurringInvoiceId: -1, lineId: 3 } as TieChoice;
const wish = { subscriptionId: 'c-e3', recurringInvoiceId: -1, lineId: 3 };
const preview = { ...choice, fingerprint: 'as-seen' } as unknown as TiePreview;

/** A companion that proved it or not, with what it is asked. */
async function opened(proof: object | null) {
  const asked: [string, unknown][] = [];
  const answers: Readonly<Record<string, unknown>> = {
    listTies: { proof, ties: [] },
    tieChoices: { choices: [choice] },
    previewTie: preview,
    tieLine: { tieId: 't', outcome: 'applied' },
    findHaloItems: { items: [{ haloItemId: 7, name: 'Office', unitPrice: 36 }] },
    undoTie: { tieId: 't', outcome: 'undone' },
  };
  const call = async (name: string, input: unknown) => {
    asked.push([name, input]);
    return answers[name];
  };
  const store = createTieStore({ call } as unknown as App, new AbortController().signal, 'c-e3');
  await store.start();
  return { store, asked };
}

describe('tying a line on the screen', () => {
  test('asks Halo for no line while no write check proved that one may be written', async () => {
    const { asked } = await opened(null);
    expect(asked.map(([name]) => name)).toEqual(['listTies']);
  });

  test('writes what was looked at, and nothing before it was', async () => {
    const { store, asked } = await opened({ way: 'line' });
    expect(store.choices.value.value?.choices).toEqual([choice]);
    await store.look(wish);
    expect(store.preview.value).toEqual(preview);
    expect(asked.map(([name]) => name)).not.toContain('tieLine');
    await store.write();
    expect(asked.slice(-2)).toEqual([
      ['previewTie', { body: wish }],
      ['tieLine', { body: { ...wish, fingerprint: 'as-seen' } }],
    ]);
    expect(store.tie.value?.outcome).toBe('applied');
    await store.undo({ tieId: 't' } as Parameters<typeof store.undo>[0]);
    expect(asked.at(-1)).toEqual(['undoTie', { params: { tieId: 't' } }]);
    expect(store.tie.value?.outcome).toBe('undone');
  });

  test('writes a new line of the item that was looked for, as it was looked at', async () => {
    const { store, asked } = await opened({ way: 'line' });
    await store.write();
    expect(asked.map(([name]) => name)).not.toContain('tieLine');
    await store.findItems('off');
    expect(store.items.value).toEqual([{ haloItemId: 7, name: 'Office', unitPrice: 36 }]);
    const newLine = { subscriptionId: 'c-e3', recurringInvoiceId: -1, haloItemId: 7, unitPrice: 40 };
    await store.look(newLine);
    await store.write();
    expect(asked.slice(-3)).toEqual([
      ['findHaloItems', { query: { search: 'off' } }],
      ['previewTie', { body: newLine }],
      ['tieLine', { body: { ...newLine, fingerprint: 'as-seen' } }],
    ]);
  });
});
