import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPairStore, type PairDeps } from '../../../../extension/admin/connection/pair-store.ts';
import type { PairInput } from '../../../../extension/messaging/messages.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const preset = { companionAddress: 'https://companion.example.com', inviteCode: 'ABCD-EFGH-JKLM' };

function form(given: { readonly preset: Partial<typeof preset>; readonly isGranted?: boolean }) {
  const asked: PairInput[] = [];
  const deps: PairDeps = {
    pair: async (input) => {
      asked.push(input);
      return {
        ok: true,
        value: { address: input.address, role: 'technician', name: input.name, isAllowed: true },
      };
    },
    readDraft: async () => null,
    writeDraft: async () => undefined,
    readPreset: async () => given.preset,
    askPermission: async () => given.isGranted ?? true,
    browserName: 'Edge on Windows',
    lastAddress: null,
    onPaired: async () => undefined,
  };
  return { asked, store: createPairStore(deps) };
}

describe('the form that pairs a browser', () => {
  it('six browsers with a preset invite pair by a press on Connect alone', async () => {
    const forms = Array.from({ length: 6 }, () => form({ preset }));
    for (const { store } of forms) {
      await store.fill();
      await store.submit();
    }
    const pressed = { address: preset.companionAddress, code: preset.inviteCode, name: 'Edge on Windows' };
    expect(forms.flatMap(({ asked }) => asked)).toEqual(Array.from({ length: 6 }, () => pressed));
  });

  it('asks whose browser it is where a code was typed, and sends the name along', async () => {
    const { asked, store } = form({ preset: { companionAddress: preset.companionAddress } });
    await store.fill();
    store.code.value = 'KKKK-LLLL-MMMM';
    await store.submit();
    expect([asked, store.personProblem.value]).toEqual([[], 'admin.connection.personEmpty']);
    store.person.value = ' Ann Lee ';
    await store.submit();
    expect(asked).toMatchObject([{ code: 'KKKK-LLLL-MMMM', person: 'Ann Lee' }]);
  });

  it('says what was denied, by which browser, and where it can be given later', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 Gecko/20100101 Firefox/153.0' });
    onTestFinished(() => void vi.unstubAllGlobals());
    const { asked, store } = form({ preset, isGranted: false });
    await store.fill();
    await store.submit();
    expect(asked).toEqual([]);
    expect(store.problem.value).toEqual({
      code: 'extension.permissionRefused',
      message: 'admin.connection.refused companion.example.com',
      action: 'admin.connection.refusedAction place.sites.firefox',
    });
  });
});
