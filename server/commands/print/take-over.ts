import {
  type AdoptionProposal,
  type MappingProposal,
  type Standing,
  type TakeOver,
  whyLeft,
} from '../../../shared/take-over.ts';
import { listText, reasonText } from './take-over-words.ts';
import { colour, columns, counted, shown } from './text.ts';

const mostLines = 15;

const licenceText = ({ haloLicenceId, name, count }: Standing): string =>
  `${haloLicenceId} ${shown(name, 30)}${count === null ? '' : ` (${count})`}`;

/** A heading with how many, and the first lines under it. */
function section<T>(
  sign: string,
  heading: string,
  list: readonly T[],
  cells: (each: T) => string[],
): string[] {
  if (list.length === 0) return [];
  const more = list.length - mostLines;
  return [
    ` ${sign}  ${heading}`,
    columns(list.slice(0, mostLines).map(cells), { indent: 6 }),
    ...(more > 0 ? [`      … and ${more} more; --json and --csv <file> have them all`] : []),
  ];
}

/** A proposal with its key, by which it is named to `--also` and `--without`. */
function proposals<T extends MappingProposal | AdoptionProposal>(
  list: readonly T[],
  one: string,
  cells: (each: T) => string[],
): string[] {
  const told = (each: T): string[] => [...cells(each), reasonText(each.by), colour.dim(each.key)];
  const sure = list.filter(({ isCertain }) => isCertain);
  const unsure = list.filter(({ isCertain }) => !isCertain);
  return [
    ...section(colour.green('+'), `${counted(sure.length, one)} to take over`, sure, told),
    ...section(
      colour.yellow('?'),
      `${counted(unsure.length, one)} not certain: --also <key> takes one`,
      unsure,
      told,
    ),
  ];
}

/** What another writer left and what of it can be taken over, for people. */
export function printTakeOver(found: TakeOver): string {
  const { mappings, adoptions, alreadyMapped, alreadyLinked, leftMappings, leftLicences } = found;
  const whom = found.distributor ?? found.writer;
  const from = /\s/.test(whom) ? JSON.stringify(whom) : whom;
  const nothing = mappings.length + adoptions.length === 0;
  return [
    ...writerLines(found),
    '',
    ...section('i', 'Active licences in Halo that nobody here made', found.sources, (source) => [
      source.name ?? 'no distributor named',
      counted(source.licences, 'licence'),
      counted(source.seats, 'seat'),
    ]),
    ...proposals(mappings, 'mapping', ({ sherwebName, sherwebCustomerId, haloName, haloClientId }) => [
      shown(sherwebName ?? sherwebCustomerId, 30),
      `Halo ${haloClientId} ${shown(haloName ?? '', 30)}`,
    ]),
    ...proposals(adoptions, 'licence', ({ customerName, product, seats, licence }) => [
      shown(customerName, 30),
      `${shown(product, 30)} (${seats})`,
      licenceText(licence),
    ]),
    ` =  ${counted(alreadyMapped, 'mapping')} and ${counted(alreadyLinked, 'licence')} taken over already`,
    ...section(colour.yellow('!'), listText('twice'), found.twice, (each) => [
      shown(each.customerName, 30),
      `${shown(each.product, 30)} (${each.seats})`,
      each.licences.map(licenceText).join(', '),
      reasonText(each.why),
    ]),
    ...section('?', listText('leftMappings'), leftMappings, (each) => [
      shown(each.sherwebName ?? each.sherwebCustomerId, 30),
      `Halo ${each.haloClientId} ${shown(each.haloName ?? '', 30)}`,
      reasonText(each.why),
    ]),
    ...section('?', listText('untold'), found.untold, (each) => [
      shown(each.sherwebName ?? each.sherwebCustomerId, 30),
      each.sherwebCustomerId,
    ]),
    ...section('?', listText('leftLicences'), leftLicences, (each) => [
      shown(each.customerName ?? '–', 30),
      licenceText(each),
      reasonText(whyLeft(each)),
    ]),
    ...section('+', listText('withoutLicence'), found.withoutLicence, (each) => [
      shown(each.customerName, 30),
      `${shown(each.product, 30)} (${each.seats})`,
      each.beside > 0 ? `beside ${counted(each.beside, 'licence')} left above` : '',
    ]),
    ...found.unread.map(({ message }) => ` ${colour.yellow('!')}  ${shown(message, 400)}`),
    '',
    nothing
      ? 'Nothing to take over.'
      : `Next: take-over --from ${from} --preview${found.asksWhetherOff ? ' --other-is-off' : ''}, then sync --approve as it says.`,
  ].join('\n');
}

function writerLines({ module: { on, showsMappings }, showsExternalLinks, stops }: TakeOver): string[] {
  const state =
    on === null
      ? "Halo does not show whether its own Sherweb module is on: an administrator's agent sees it."
      : `Halo's own Sherweb module is ${on ? 'on' : 'off'}.`;
  return [
    ` ${on === false ? ' ' : colour.yellow('!')}  ${state}`,
    ...(showsMappings ? [] : ['    Halo shows no mappings of it.']),
    ...(showsExternalLinks ? [] : ['    Halo shows no external links; SKU and name have to tell.']),
    ...stops.flatMap(({ message, action }) => [
      ` ${colour.red('!')}  ${message}`,
      colour.dim(`      ${action}`),
    ]),
    "    Sherweb's own integration and other distributors' run elsewhere: switch them off there, and say so (--other-is-off).",
  ];
}
