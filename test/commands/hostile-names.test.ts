import { describe, expect, test } from 'vitest';
import { subscription } from '../sandbox/seeds/catalogue.ts';
import type { SandboxSeed } from '../sandbox/state.ts';
import { openCommands } from '../support/commands.ts';

/** What a terminal would obey: clear the screen, set the title, write the clipboard, turn the line, go back. */
const esc = '\u001b';
const hostile = `${esc}[2J${esc}]0;owned\u0007${esc}]52;c;ZXZpbA==${esc}\\\u009b31m\u202e\u0000\r\b`;
const long = 'x'.repeat(10_000);

/** Two customers, one of them in Halo, and all that can be named or said about them is hostile. */
const seed: SandboxSeed = ({ sherweb, halo, now }) => {
  for (const [place, name] of [
    `Contoso ${hostile}`,
    `${hostile}=cmd|' /C calc'!A0`,
    `Long ${long}`,
  ].entries()) {
    const { id } = sherweb.addCustomer({ name });
    sherweb.addSubscription(id, {
      ...subscription(now(), { product: 'businessBasic', quantity: place + 1 }),
      productName: `Product ${place} ${hostile}`,
      sku: `SKU${hostile}`,
      description: hostile,
    });
    if (place === 0) halo.addClient({ name });
  }
  halo.addClient({ name: `Contoso ${hostile} Ltd` });
  halo.addClient({ name: `Twice ${hostile}` });
  halo.addClient({ name: `Twice ${hostile}` });
  sherweb.addCustomer({ name: `Twice ${hostile}` });
};

const obeyed = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

describe('names and errors that a terminal would obey', () => {
  test('are harmless in what every command prints and logs, and whole in its JSON', async () => {
    const commands = await openCommands(seed, { LOG_LEVEL: 'info' });
    const tell = () =>
      commands.state.faults.add({
        side: 'halo',
        match: { method: 'POST' },
        effect: { kind: 'status', status: 400, message: `No ${hostile}` },
        times: 1,
      });
    const printed: string[] = [];
    for (const words of [
      'mappings generate',
      'mappings list',
      'sync --preview',
      'sync',
      'sync',
      'runs',
      'audit',
    ]) {
      if (words === 'sync') tell();
      const { stdout, stderr } = await (words === 'runs' ? commands.run(words) : commands.runHere(words));
      printed.push(stdout, stderr);
    }
    expect(printed.join('\n')).toContain('Contoso');
    for (const text of printed) {
      expect(text).not.toMatch(obeyed);
      for (const line of text.split('\n').filter((each) => !each.startsWith('{')))
        expect(line.length).toBeLessThan(600);
    }
    const { stdout, json } = await commands.json('mappings list');
    expect(stdout).not.toMatch(obeyed);
    const names = (json as { customers: { sherwebName: string }[] }).customers.map(
      (each) => each.sherwebName,
    );
    expect(names).toContain(`Contoso ${hostile}`);
  });
});
