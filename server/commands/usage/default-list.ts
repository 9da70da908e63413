import type { Command } from 'commander';

/**
 * A command that can list is its list where no other of its commands is named. Done here, since commander would take
 * a mistyped command for an argument of a default one.
 * @example `billing --month 2026-03` is `billing list --month 2026-03`; `billing lst` stays, and is said to be unknown
 */
export function withList(args: readonly string[], program: Command): readonly string[] {
  const place = args.findIndex((word) => !word.startsWith('-'));
  const named = program.commands.find((each) => each.name() === args[place]);
  const canList = named?.commands.some((each) => [each.name(), ...each.aliases()].includes('list'));
  if (canList !== true) return args;
  const next = args.slice(place + 1).find((word) => word !== '--json');
  const isOther = next !== undefined && (!next.startsWith('-') || next === '-h' || next === '--help');
  return isOther ? args : args.toSpliced(place + 1, 0, 'list');
}
