import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDocument } from '../../../../server/store/document/document.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ElementSchema = z.object({ id: z.number().int(), text: z.string() });
const Schema = z.object({ title: z.string(), items: z.array(ElementSchema) });
const element = (id: number) => ({ id, text: `line\n"${id}" ]}} é` });

const open = (file: string, isLong = true) =>
  openDocument({
    file,
    kind: 'list',
    schema: Schema,
    version: 1,
    empty: () => ({ title: '', items: [] }),
    now: () => new Date('2026-03-01T10:00:00.000Z'),
    ...(isLong ? { long: { key: 'items', element: ElementSchema } } : {}),
  });
const fileIn = async () => join(await temporaryFolder(), 'list.json');

describe('a document with a long list', () => {
  it.each([0, 1, 5_000])('of %i elements is read back as it was put', async (count) => {
    const file = await fileIn();
    const items = Array.from({ length: count }, (_, id) => element(id));
    await (await open(file)).change(() => ({ title: 'all', items }));
    expect((await open(file)).value).toEqual({ title: 'all', items });
  });

  it('stays one JSON document that is read without knowing of the list, and the other way round', async () => {
    const file = await fileIn();
    await (await open(file)).change(() => ({ title: 'one', items: [element(1), element(2)] }));
    const plain = await open(file, false);
    expect(plain.value.items).toEqual([element(1), element(2)]);
    await plain.change((before) => ({ ...before, items: [element(3)] }));
    expect((await open(file)).value).toEqual({ title: 'one', items: [element(3)] });
  });

  it('is frozen through and through', async () => {
    const document = await open(await fileIn());
    await document.change(() => ({ title: 'one', items: [element(1)] }));
    expect(() => Object.assign(document.value.items[0] ?? {}, { id: 2 })).toThrow(TypeError);
    expect(() => (document.value.items as unknown[]).push(1)).toThrow(TypeError);
  });

  it('refuses an element that could not be read again, and changes nothing', async () => {
    const document = await open(await fileIn());
    await document.change(() => ({ title: 'one', items: [element(1)] }));
    const wrong = { id: 1.5, text: 'half' };
    await expect(
      document.change((before) => ({ ...before, items: [...before.items, wrong] })),
    ).rejects.toMatchObject({ code: 'invalidValue' });
    expect(document.value.items).toEqual([element(1)]);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -40)],
    ['with a line changed', (text: string) => text.replace('"id":2', '"id":"two"')],
    ['with a line missing its comma', (text: string) => text.replace('},\n', '}\n')],
    ['with its end missing', (text: string) => text.slice(0, -4)],
  ])('that is damaged (%s) is recovered from its backup', async (_, damage) => {
    const file = await fileIn();
    const document = await open(file);
    await document.change(() => ({ title: 'before', items: [element(1)] }));
    await document.change((before) => ({
      ...before,
      title: 'after',
      items: [element(1), element(2), element(3)],
    }));
    await writeFile(file, damage(await readFile(file, 'utf8')));
    const again = await open(file);
    expect(again.opened.origin).toBe('backup');
    expect(again.value.title).toBe('before');
  });
});
