import { describe, expect, test } from 'vitest';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, shop } from '../support/shop.ts';

describe('two customers are merged in Halo', () => {
  /** Fabrikam's licences stand at Contoso, and Fabrikam is gone or inactive. */
  const merged = async (left: 'gone' | 'inactive') => {
    const companion = await openTestCompanion({ seed: shop, settings: { deactivateDeleted: true } });
    await companion.sync();
    const { halo } = companion.state;
    const [contoso, fabrikam] = ['Contoso Ltd', 'Fabrikam, Inc.'].map(
      (name) => clientNamed(companion.state, name).id,
    );
    if (contoso === undefined || fabrikam === undefined) throw new Error('The shop has two customers.');
    for (const { id } of halo.licences(fabrikam)) halo.editLicence(id, { client_id: contoso });
    if (left === 'gone') halo.deleteClient(fabrikam);
    else halo.editClient(fabrikam, { inactive: true });
    const code = left === 'gone' ? 'sync.haloCustomerGone' : 'sync.haloCustomerInactive';
    const { problems } = await companion.sync();
    expect(problems).toMatchObject([{ code, severity: 'decision' }]);
    expect(problems[0]?.message).toContain(`its licences stand at "Contoso Ltd" (${contoso}) now`);
    return { ...companion, contoso };
  };

  test.each(['gone', 'inactive'] as const)(
    'in Halo only, the old one is %s: it is said where its licences are, and mapped there they are followed',
    async (left) => {
      const { state, sync, call, contoso } = await merged(left);
      const before = structuredClone(state.halo.licences());
      await call('setMapping', {
        params: { sherwebCustomerId: 'fabrikam' },
        body: { haloClientId: contoso },
      });
      expect([(await sync()).problems, state.halo.licences()]).toEqual([[], before]);
      state.sherweb.setQuantity('f-e3', 33);
      expect((await sync()).counts).toMatchObject({ subscriptionsUpdated: 1, subscriptionsCreated: 0 });
      expect(licenceOf(state, 'f-e3')).toMatchObject({ client_id: contoso, count: 33 });
    },
  );

  /** The same, and Sherweb lists its subscriptions anew as Contoso's. */
  const mergedInBoth = async (left: 'gone' | 'inactive') => {
    const companion = await merged(left);
    const { sherweb } = companion.state;
    const moved = structuredClone(sherweb.customer('fabrikam')?.subscriptions ?? []);
    sherweb.remove('fabrikam');
    for (const each of moved) sherweb.addSubscription('contoso', { ...each, id: `new-${each.id}` });
    return companion;
  };

  test.each(['gone', 'inactive'] as const)(
    'and in Sherweb under new ids, the old one is %s: it is asked which licences go on, and none is made beside what is billed',
    async (left) => {
      const { state, sync, call } = await mergedInBoth(left);
      const before = structuredClone(state.halo.licences());
      const { changes, problems } = await sync();
      expect([changes, problems.map(({ code }) => code), state.halo.licences()]).toEqual([
        [],
        ['sync.customerMissing', 'sync.replaced', 'sync.replaced'],
        before,
      ]);
      for (const { decisionId, choices } of (await call('listWaiting', {})).decisions) {
        const [choice = ''] = choices.map((each) => each.choice);
        if (choice.startsWith('continue:'))
          await call('settleDecision', { params: { decisionId }, body: { choice } });
      }
      expect((await sync()).counts).toMatchObject({ subscriptionsContinued: 2, subscriptionsCreated: 0 });
      expect(state.halo.licences()).toHaveLength(before.length);
      expect((await sync()).changes).toEqual([]);
    },
  );
});
