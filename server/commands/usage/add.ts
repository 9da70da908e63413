import { type Command, Option } from 'commander';

/** The option that every command takes. */
export const takesJson = (): Option =>
  new Option('--json', 'print exactly one JSON document on standard output');

/**
 * Adds a command that takes `--json` and no more arguments than it names.
 * @param usage its name, and arguments in commander's form
 * @param summary its line in the help
 * @example add(links, 'remove <subscriptionId>', 'take a link away; the licence stays as it is')
 */
export const add = (parent: Command, usage: string, summary: string): Command =>
  parent.command(usage).description(summary).addOption(takesJson()).allowExcessArguments(false);
