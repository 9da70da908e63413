import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';

const read = (path: string) => readFile(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const PresetSchema = z.strictObject({ companionAddress: z.url(), inviteCode: z.string() });
const ChromeSchema = z.object({ '3rdparty': z.object({ extensions: z.record(z.string(), PresetSchema) }) });
const FirefoxSchema = z.object({
  policies: z.object({ '3rdparty': z.object({ Extensions: z.record(z.string(), PresetSchema) }) }),
});

it('the policies of the README preset what the extension reads, for the extension by the id that it has', async () => {
  const { properties } = JSON.parse(await read('extension/public/managed-schema.json'));
  expect(Object.keys(properties)).toEqual(Object.keys(PresetSchema.shape));
  const readme = await read('extension/README.md');
  const [chrome = '', firefox = ''] = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json);
  const ofChrome = ChromeSchema.parse(JSON.parse(chrome))['3rdparty'].extensions;
  expect(Object.keys(ofChrome)).toEqual(['EXTENSION_ID']);
  const ofFirefox = FirefoxSchema.parse(JSON.parse(firefox)).policies['3rdparty'].Extensions;
  const [id = ''] = Object.keys(ofFirefox);
  expect(await read('wxt.config.ts')).toContain(`id: '${id}'`);
  const [windows = ''] = /\[HKEY_LOCAL_MACHINE[\s\S]*?```/.exec(readme) ?? [];
  expect([...windows.matchAll(/^"(\w+)"=/gm)].map(([, key]) => key)).toEqual(Object.keys(PresetSchema.shape));
});
