import { clientNamed, customerNamed } from '../support/shop.ts';
import { seriousOn } from './axe.ts';
import { expect, test } from './world.ts';

test.use({ language: 'fr' });
// One after the other in one browser: a second French browser takes longer to start than either test.
test.describe.configure({ mode: 'default' });

test('a French browser reads in French why a plan is held and what waits for a decision', async ({
  companion,
  pair,
  openExtension,
  sandbox,
}) => {
  await pair('admin');
  await companion.call('generateMappings', {});
  await companion.call('writeSettings', { body: { onExistingLicence: 'create' } });
  await companion.sync();
  await companion.call('writeSettings', { body: { deactivateDeleted: true } });
  const gone = ['Contoso Ltd', 'Fabrikam, Inc.', 'Woodgrove Bank'];
  const customers = sandbox.state.sherweb.customers().filter(({ displayName }) => gone.includes(displayName));
  for (const { id } of customers.flatMap(({ subscriptions }) => [...subscriptions]))
    sandbox.state.sherweb.cancel(id);
  await companion.sync();
  const page = await openExtension('options.html#history');
  const main = page.getByRole('main');
  await expect(main.getByText(/licences actives sur \d+ seraient désactivées/).first()).toBeVisible();
  await main.getByRole('link', { name: 'Voir 12 changements' }).click();
  await main.getByRole('button', { name: 'Par changement' }).click();
  await expect(main.getByText('12 abonnements à désactiver')).toBeVisible();
  await expect(
    main.getByText(
      /«\sWide World Importers Ltd\s» ressemble à «\s.+\s» de Halo \(forme juridique\s: «\sLtd\s» \/ .+\)/,
    ),
  ).toBeVisible();
  await expect(main).not.toContainText(/looks like|would be|licences were|is not mapped|are not mapped/);
});

test('a French browser gets the panel and the admin screens in French', { tag: '@firefox' }, async ({
  companion,
  pair,
  openHalo,
  openExtension,
  sandbox,
}) => {
  await pair('admin');
  await companion.call('generateMappings', {});
  await companion.call('writeSettings', { body: { ticketWords: 'départ' } });
  await companion.preview();
  sandbox.state.halo.desk.edit(1010, { summary: 'Départ de Maya vendredi' });
  const page = await openHalo('/tickets?id=1010');
  const card = page.getByRole('region', { name: 'Postes Sherweb' });
  await expect(card).toContainText(
    /3 postes libres.*peut baisser à 40 jusqu’au.*3 sur 48 libres, à réutiliser/,
  );
  await expect(card).toContainText('usage inconnu');
  // From there the customer opens with its Sherweb tab, and the ticket's number is at hand.
  await companion.call('writeSettings', { body: { ordersEnabled: true } });
  await card.getByRole('link', { name: 'Ouvrir le client' }).click();
  await expect(page.getByRole('columnheader', { name: 'Produit' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Actualiser' })).toBeVisible();
  await page.getByRole('button', { name: /^Changer… les postes de Exchange/ }).click();
  await expect(page.getByRole('form').getByLabel('Ticket')).toHaveValue('1010');
  const options = await openExtension('options.html#customers');
  await expect(
    options.getByRole('button', { name: /mappages|correspondances|associations/i }).first(),
  ).toBeVisible();
  for (const [screen, title, width] of [
    ['overview', 'Vue d’ensemble', 1024],
    ['movements', 'Ce qui a changé', 1920],
    ['notifications', 'Notifications', 1024],
  ] as const) {
    await options.setViewportSize({ width, height: 800 });
    await options.goto(`${options.url().split('#')[0]}#${screen}`);
    await expect(options.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const isTooWide = await options.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isTooWide, `${screen} at ${width} px`).toBe(false);
  }
});

test('a French admin takes over from the module of Halo step by step, not while it is on, and applies the preview', async ({
  companion,
  pair,
  openExtension,
  sandbox,
}) => {
  const { halo } = sandbox.state;
  const { id } = customerNamed(sandbox.state, 'Contoso Ltd');
  const client = clientNamed(sandbox.state, 'Contoso Ltd');
  client.name = 'Siège (géré)';
  const mappings = [{ halo_id: client.id, third_party_id: id }];
  const setModule = (on: boolean) => {
    halo.settings.control = { halointegrator_sherweb: on, sherweb_client_mappings: mappings };
  };
  setModule(true);
  await pair('admin');
  const page = await openExtension('options.html#import');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Prendre la relève' }).last().click();
  await main.getByRole('button', { name: 'Regarder ce qu’il y a' }).click();
  await expect(main.getByText('Activé : désactivez-le dans Halo avant de terminer')).toBeVisible();
  const next = main.getByRole('button', { name: 'Suivant' });
  await next.click();
  await expect(main.getByRole('checkbox', { name: 'Associer Contoso Ltd' })).toBeChecked();
  expect(await seriousOn(page)).toEqual([]);
  await next.click();
  await expect(main.getByRole('table', { name: 'Licences' })).toBeVisible();
  await next.click();
  expect(await seriousOn(page)).toEqual([]);
  await next.click();
  await expect(main.getByRole('alert')).toContainText('Le module Sherweb propre à Halo est encore activé');
  const finish = main.getByRole('button', { name: 'Aperçu de la relève' });
  await expect(finish).toBeDisabled();
  setModule(false);
  await main.getByRole('button', { name: 'Regarder de nouveau' }).click();
  await finish.click();
  await expect(main.getByRole('heading', { name: /relève \(Le module Sherweb/ })).toBeVisible();
  await main.getByRole('button', { name: /^Appliquer/ }).click();
  await expect(main.getByRole('heading', { name: /Terminé|terminée/ })).toBeVisible();
  const { customers } = await companion.call('listCustomers', { query: {} });
  expect(customers.find(({ sherwebCustomerId }) => sherwebCustomerId === id)?.haloClientId).toBe(client.id);
});
