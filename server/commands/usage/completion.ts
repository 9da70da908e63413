import { Argument, type Command } from 'commander';
import { add } from './add.ts';

/** The shells that can complete our commands. */
const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

interface Level {
  /** Words before it, e.g. `mappings`; empty at the top. */
  readonly before: string;
  readonly words: readonly string[];
}

const levelsOf = (command: Command, before: string): Level[] => [
  {
    before,
    words: [
      ...command.commands.map((each) => each.name()),
      ...command.options.flatMap(({ long }) => long ?? []),
    ],
  },
  ...command.commands.flatMap((each) => levelsOf(each, `${before} ${each.name()}`.trim())),
];

const inBash = (levels: readonly Level[]): string =>
  `_companion() {
  local words="\${COMP_WORDS[*]:1:COMP_CWORD-1}"
  case "$words" in
${levels.map(({ before, words }) => `    "${before}") COMPREPLY=( $(compgen -W "${words.join(' ')}" -- "\${COMP_WORDS[COMP_CWORD]}") );;`).join('\n')}
  esac
}
complete -F _companion companion`;

const inZsh = (levels: readonly Level[]): string => `autoload -U +X bashcompinit && bashcompinit
${inBash(levels)}`;

const inFish = (levels: readonly Level[]): string =>
  levels
    .flatMap(({ before, words }) =>
      words.map(
        (word) =>
          `complete -c companion -f -n 'test (string join " " (commandline -opc)[2..]) = "${before}"' -a '${word}'`,
      ),
    )
    .join('\n');

const scripts: Record<Shell, (levels: readonly Level[]) => string> = {
  bash: inBash,
  zsh: inZsh,
  fish: inFish,
};

/**
 * Adds the command that prints a script which completes every command and option of ours in a shell.
 * @param take is given the script, once every command is known
 */
export function addCompletion(program: Command, take: (script: string) => void): void {
  add(program, 'completion', 'a script that completes these commands in your shell')
    .addArgument(new Argument('<shell>').choices(shells))
    .action((shell: Shell) => take(scripts[shell](levelsOf(program, ''))));
}
