import pc from 'picocolors';
import { z } from 'zod';
import { DecisionSchema } from '../../shared/decision.ts';
import { RunSummarySchema } from '../../shared/sync-run.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { billingSteps } from './billing-steps.ts';
import type { CompanionProcess } from './companion-process.ts';
import { notificationSteps } from './notification-steps.ts';
import { orderSteps } from './order-steps.ts';
import { renewalSteps } from './renewal-steps.ts';
import { type DemoStep, say } from './step.ts';

const DecisionsSchema = z.object({ decisions: z.array(DecisionSchema) });
const RunsSchema = z.object({ runs: z.array(RunSummarySchema) });

const idOf = (sandbox: Sandbox, name: string): string => {
  const found = sandbox.state.sherweb.customers().find((customer) => customer.displayName === name);
  if (found === undefined) throw new Error(`The sandbox has no customer ${name}.`);
  return found.id;
};

const clientOf = (sandbox: Sandbox, name: string): string => {
  const found = sandbox.state.halo.clients().find((client) => client.name === name);
  if (found === undefined) throw new Error(`The sandbox's Halo has no customer ${name}.`);
  return String(found.id);
};

const invoiceLine = (sandbox: Sandbox): string => {
  const [invoice] = sandbox.state.halo.recurringInvoices();
  const line = invoice?.lines.find(({ quantity_subscriptions }) => quantity_subscriptions.length > 0);
  return `Contoso's recurring invoice in Halo now bills ${line?.qty_order ?? 'no'} seats of Business Premium.\n`;
};

/** Previews, then applies exactly that preview. */
const previewAndApprove = async (companion: CompanionProcess): Promise<void> => {
  await companion.show(['sync', '--preview']);
  const { runs } = RunsSchema.parse(await companion.ask(['runs']));
  const planId = runs[0]?.planId;
  if (!planId) throw new Error('The preview left no plan.');
  await companion.show(['sync', '--approve', planId]);
};

/** The whole job, in the order an admin meets it. */
export const steps: readonly DemoStep[] = [
  {
    title: 'Test the connections',
    why: 'One sentence a side; a wrong key would be named.',
    run: (companion) => companion.show(['test-connection']),
  },
  {
    title: 'Generate mappings',
    why: 'Only exactly equal names are mapped; what is near or ambiguous is shown and left to a person.',
    run: (companion) => companion.show(['mappings', 'generate']),
  },
  {
    title: 'Decide the near match',
    why: 'A person says that "Ltd" and "Limited" are the same company here.',
    run: (companion, sandbox) =>
      companion.show([
        'mappings',
        'set',
        idOf(sandbox, 'Wide World Importers Ltd'),
        clientOf(sandbox, 'Wide World Importers Limited'),
      ]),
  },
  {
    title: 'Take over the licence that somebody made by hand',
    why: 'Contoso has a Business Premium licence of 40 seats; creating another would bill it twice.',
    run: async (companion, sandbox) => {
      await companion.show(['settings', 'set', 'onExistingLicence', 'adopt']);
      say(invoiceLine(sandbox));
    },
  },
  {
    title: 'Preview the import, then apply exactly that preview',
    why: 'Nothing is written to Halo before the plan was seen.',
    run: async (companion, sandbox) => {
      await previewAndApprove(companion);
      say(invoiceLine(sandbox));
    },
  },
  {
    title: 'Sync again: nothing to do',
    why: 'Two syncs with no change between them write nothing.',
    run: async (companion, sandbox) => {
      sandbox.state.clearRequests();
      await companion.show(['sync']);
      say(`Writes to Halo in that run: ${sandbox.state.writes('halo').length}\n`);
    },
  },
  {
    title: 'A day passes at Sherweb',
    why: 'A quantity, a new subscription, a cancelled one, a renamed customer.',
    async run(companion, { state: { sherweb } }) {
      const contoso = sherweb.customers().find(({ displayName }) => displayName === 'Contoso Ltd');
      const fabrikam = sherweb.customers().find(({ displayName }) => displayName === 'Fabrikam, Inc.');
      const litware = sherweb.customers().find(({ displayName }) => displayName === 'Litware Inc');
      const premium = contoso?.subscriptions.find(({ productName }) => /Business Premium/.test(productName));
      const visio = fabrikam?.subscriptions.find(({ productName }) => /Visio/.test(productName));
      if (!contoso || !litware || !premium || !visio)
        throw new Error('The sandbox is not as the demo expects it.');
      sherweb.setQuantity(premium.id, 52);
      sherweb.addSubscription(litware.id, {
        productName: 'Microsoft Copilot for Microsoft 365',
        quantity: 5,
      });
      sherweb.cancel(visio.id);
      sherweb.rename(contoso.id, 'Contoso Limited');
      say(' ~  Contoso Ltd: Business Premium 48 → 52 seats');
      say(' +  Litware Inc: Microsoft Copilot, 5 seats');
      say(' -  Fabrikam, Inc.: Visio Plan 2 cancelled');
      say(' ~  Contoso Ltd is now called Contoso Limited\n');
      await companion.show(['settings', 'set', 'deactivateDeleted', 'true']);
    },
  },
  {
    title: 'Sync what changed',
    why: 'The rename keeps its mapping; the cancelled one is looked at twice before it is deactivated.',
    run: async (companion, sandbox) => {
      await companion.show(['sync']);
      say(invoiceLine(sandbox));
    },
  },
  {
    title: 'A subscription is renewed under a new id',
    why: 'Sherweb has a new one in place of the old; nothing is created beside the licence that is billed, a person is asked.',
    async run(companion, { state: { sherweb } }) {
      const contoso = sherweb.customers().find(({ displayName }) => displayName === 'Contoso Limited');
      const premium = contoso?.subscriptions.find(({ productName }) => /Business Premium/.test(productName));
      if (!contoso || !premium) throw new Error('The sandbox is not as the demo expects it.');
      const { id: _id, ...renewed } = premium;
      sherweb.cancel(premium.id);
      sherweb.addSubscription(contoso.id, { ...renewed, quantity: 55 });
      say(' -  Contoso Limited: Business Premium, 52 seats, is gone');
      say(' +  Contoso Limited: Business Premium, 55 seats, under a new id\n');
      await companion.show(['sync']);
    },
  },
  {
    title: 'One answer, and the licence goes on',
    why: 'It keeps its number, so the invoice line that follows it goes on billing.',
    async run(companion, sandbox) {
      const { decisions } = DecisionsSchema.parse(await companion.ask(['decisions', 'list']));
      const renewal = decisions.find(({ code }) => code === 'sync.replaced');
      const choice = renewal?.choices[0]?.choice;
      if (renewal === undefined || choice === undefined) throw new Error('The renewal is not asked about.');
      await companion.show(['decisions', 'settle', renewal.decisionId, choice]);
      await companion.show(['sync']);
      say(invoiceLine(sandbox));
    },
  },
  {
    title: 'What happened, and when it happens next',
    why: 'Every run is kept with every change; the daily sync runs by itself once it is switched on.',
    run: async (companion) => {
      await companion.show(['runs']);
      await companion.show(['settings', 'set', 'scheduleEnabled', 'true']);
    },
  },
  ...billingSteps,
  ...renewalSteps,
  ...orderSteps,
  ...notificationSteps,
];

export const printTitle = (step: DemoStep, place: number): void =>
  say(`${pc.bold(`── ${place + 1}. ${step.title}`)}\n   ${pc.dim(step.why)}\n`);
