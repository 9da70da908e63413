import type { Command } from 'commander';

/** Command lines that people type, by the command that they show. */
const examples: Readonly<Record<string, readonly string[]>> = {
  companion: ['status', 'sync --preview', 'mappings list', 'completion bash >> ~/.bash_completion'],
  'mappings set': ['mappings set 5f2c9a31-77d0-4f0e-8a35-1c2b3d4e5f60 101'],
  'links list': ['links list --halo-client 101'],
  audit: ['audit --limit 200'],
  'links set': ['links set 5f2c9a31-77d0-4f0e-8a35-1c2b3d4e5f60 5012'],
  'decisions settle': ['decisions list', 'decisions settle 3f9a1c adopt:5012'],
  'left-out add': [
    'left-out add --subscription 5f2c9a31-77d0-4f0e-8a35-1c2b3d4e5f60 --reason "billed by hand"',
    'left-out add --sku CFQ7TTC0LF8S-0001 --from sync billing --reason "resold by another team"',
  ],
  'settings set': ['settings set scheduleEnabled true', 'settings set scheduleTime 06:00'],
  sync: [
    'sync --preview',
    'sync --preview --subscriptions --halo-client 101',
    'sync --approve plan-ff0084fa --leave-out 3',
  ],
  'take-over': [
    'take-over',
    'take-over --from Pax8 --preview --other-is-off',
    'take-over --from integration --also 5f2c9a31=5012 --without 8c1d22e4=5013 --apply --other-is-off',
  ],
  undo: ['undo 20261129-060200-1a2b3c --preview', 'undo 20261129-060200-1a2b3c'],
  runs: ['runs', 'runs 20261129-060200-1a2b3c --csv run.csv'],
  'billing list': ['billing list --customer 101', 'billing list --last-read --csv billing.csv'],
  'billing accept': ['billing accept 5f2c9a31 --reason "free until the renewal" --until 2027-03-31'],
  changes: ['changes --since last-invoice-run', 'changes --since 2026-11-01 --csv changes.csv'],
  'billing tie': [
    'billing tie 5f2c9a31',
    'billing tie 5f2c9a31 --invoice -7 --line 3 --apply',
    'billing tie 5f2c9a31 --invoice -7 --item 12',
  ],
  'billing items': ['billing items --search premium'],
  'renewals list': ['renewals list --days 30', 'renewals list --monthly --csv renewals.csv'],
  'renewals intend': ['renewals intend 5f2c9a31 --to 40 --why "eight people left"'],
  'orders list': ['orders list --csv orders.csv'],
  'orders request': ['orders request 5f2c9a31 --to 52 --reason "four joined" --ticket 2041'],
  'orders cancel-subscription': ['orders cancel-subscription 5f2c9a31 --confirm Visio Plan 2'],
  'notifications add webhook': [
    'notifications add webhook https://hooks.example.com/sherweb --name Operations --money-from 50',
  ],
  backup: ['backup companion.backup'],
  'invites make': ['invites make --browsers 25 --days 30'],
  pair: ['pair', 'pair --role technician'],
  doctor: ['doctor', 'doctor --write-check 101'],
};

const pathOf = (command: Command): string => {
  const { parent } = command;
  return parent === null || parent.parent === null ? command.name() : `${pathOf(parent)} ${command.name()}`;
};

/** Adds what people type to the help of each command that has options or arguments. */
export function addExamples(command: Command): void {
  const shown = examples[pathOf(command)] ?? [];
  if (shown.length > 0)
    command.addHelpText('after', `\nExamples:\n${shown.map((line) => `    companion ${line}`).join('\n')}`);
  for (const each of command.commands) addExamples(each);
}
