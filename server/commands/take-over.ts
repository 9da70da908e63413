import type { Command } from 'commander';
import type { TakeOver } from '../../shared/take-over.ts';
import { add } from './add.ts';
import type { Outcome } from './outcome.ts';
import { colour, columns, counted, shown } from './print/text.ts';
import type { Session } from './session.ts';

/** What was asked of `take-over` on the command line. */
export interface AskedOfTakeOver {
  readonly name: 'take-over';
  readonly apply: boolean;
}

/** Adds `take-over`. */
export function addTakeOver(program: Command, ask: (asked: AskedOfTakeOver) => void): void {
  add(program, 'take-over', "what Halo's own Sherweb module left, and which mappings it gives")
    .option('--apply', 'take its mappings over; refused while it is on')
    .action(({ apply }) => ask({ name: 'take-over', apply: apply === true }));
}

const why: Record<TakeOver['left'][number]['why'], string> = {
  notInSherweb: 'Sherweb lists no such customer',
  notInHalo: 'Halo shows no such customer',
  inactive: 'inactive in Halo',
  mappedElsewhere: 'mapped to another Halo customer here',
  excluded: 'excluded here',
  twice: 'the module names several Halo customers',
};

/** Takes over, or shows what that would be. Exit 3 while something stops it. @throws ApiProblem */
export async function takeOverCommand(session: Session, { apply }: AskedOfTakeOver): Promise<Outcome> {
  const found = await session.call('takeOver', { body: { apply } });
  const { module, mappings, left, alreadyMapped, taken } = found;
  const rows = (list: readonly TakeOver['mappings'][number][], last: (at: number) => string[] = () => []) =>
    list.length === 0
      ? []
      : [
          columns(
            list.map(({ sherwebName, sherwebCustomerId, haloName, haloClientId }, at) => [
              shown(sherwebName ?? sherwebCustomerId, 40),
              `Halo ${haloClientId}${haloName === null ? '' : ` ${shown(haloName, 40)}`}`,
              ...last(at),
            ]),
            { indent: 6 },
          ),
        ];
  const text = [
    ...moduleLines(module),
    ` ${colour.green('+')}  ${counted(mappings.length, 'mapping')} ${taken ? 'taken over' : 'to take over'}`,
    ...rows(mappings),
    ` =  ${alreadyMapped} the same here already`,
    ` ${colour.yellow('?')}  ${left.length} left as they are`,
    ...rows(left, (at) => [why[left[at]?.why ?? 'twice']]),
    '',
    ...(taken || mappings.length === 0
      ? [
          'Next: sync --preview --subscriptions. What stands in Halo of the same product is asked about, not doubled;',
          'adopt it (decisions settle, or settings set onExistingLicence adopt): it keeps its id and its invoice lines.',
        ]
      : ['Take over exactly these: take-over --apply']),
  ].join('\n');
  return { json: found, text, exitCode: module.on === true ? 3 : 0 };
}

function moduleLines({ on, showsMappings }: TakeOver['module']): string[] {
  const state =
    on === null
      ? "Halo does not show whether its own Sherweb module is on: an administrator's agent sees it."
      : `Halo's own Sherweb module is ${on ? 'on: switch it off before you take over' : 'off'}.`;
  return [
    ` ${on === false ? ' ' : colour.yellow('!')}  ${state}`,
    ...(showsMappings ? [] : ['    Halo shows no mappings of it.']),
    "    Sherweb's own Halo integration runs at Sherweb, where it cannot be seen from here: switch it off there.",
  ];
}
