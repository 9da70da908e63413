import { beforeEach, expect, it, vi } from 'vitest';
import { readPreset } from '../../../../extension/admin/connection/draft.ts';

const managed = vi.hoisted(() => ({ get: vi.fn<() => Promise<unknown>>() }));
vi.mock('wxt/browser', () => ({ browser: { storage: { managed } } }));
vi.mock('wxt/utils/storage', () => ({ storage: { defineItem: () => ({}) } }));

beforeEach(() => void managed.get.mockReset());

it('the connection form takes the address and the invite code that a company presets by policy', async () => {
  const preset = { companionAddress: 'https://companion.example.com', inviteCode: 'ABCD-EFGH-JKLM' };
  managed.get.mockResolvedValue(preset);
  expect(await readPreset()).toEqual(preset);
});

it('the connection form takes one without the other', async () => {
  managed.get.mockResolvedValue({ companionAddress: 'https://companion.example.com' });
  expect(await readPreset()).toEqual({ companionAddress: 'https://companion.example.com' });
});

it('the connection form takes nothing from a policy of another shape, and nothing where there is none', async () => {
  managed.get.mockResolvedValue({ companionAddress: 5 });
  expect(await readPreset()).toEqual({});
  managed.get.mockResolvedValue({});
  expect(await readPreset()).toEqual({});
  managed.get.mockRejectedValue(new Error('Managed storage manifest not found'));
  expect(await readPreset()).toEqual({});
});
