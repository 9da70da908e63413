import { type CustomerRow, hasSameName } from '../../shared/mapping.ts';
import type { Outcome } from './outcome.ts';
import { tableText } from './print/table-text.ts';
import { colour, columns, counted, shown } from './print/text.ts';
import type { Session } from './session.ts';

/** How alike two names are; empty: they are the same but for what the evidence says. */
const likeness = (score: number): string =>
  Math.round(score * 100) >= 100 ? '' : `, ${Math.round(score * 100)}%`;

/** "Generate Mappings" with a count of every outcome. @throws ApiProblem */
export async function generateCommand(session: Session): Promise<Outcome> {
  const result = await session.call('generateMappings', {});
  const out = [
    ` ${colour.green('+')}  ${counted(result.created, 'mapping')} created`,
    ...named(result.createdMappings.map((each) => [shown(each.sherwebName), `Halo ${each.haloClientId}`])),
    ` =  ${result.alreadyMapped} already mapped`,
    `    ${result.noMatch} with no customer of exactly that name in Halo`,
    ...result.nearMatches.flatMap((near) =>
      near.candidates.slice(0, 3).map((candidate) => {
        const looks = `${shown(near.sherwebName)}  looks like Halo's ${shown(candidate.haloName)} (${candidate.haloClientId})`;
        return `      ${looks}${likeness(candidate.score)}: ${candidate.evidence.map((each) => shown(each, 80)).join(', ')}`;
      }),
    ),
    ...result.inactiveNames.map(
      (each) => `      ${shown(each.sherwebName)}  is inactive in Halo (${each.haloClientIds.join(', ')})`,
    ),
    ` ${colour.yellow('?')}  ${result.ambiguous} ambiguous`,
    ...result.ambiguousNames.map(
      (each) =>
        `      ${shown(each.sherwebName)}  stands for several Halo customers: ${each.haloClientIds.join(', ')}`,
    ),
    `    ${result.excluded} excluded`,
  ];
  if (result.nearMatches.length + result.ambiguous > 0)
    out.push('', 'Map one by hand: mappings set <sherwebCustomerId> <haloClientId>   (ids: mappings list)');
  return { json: result, text: out.join('\n'), exitCode: 0 };
}

const named = (rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : [columns(rows, { indent: 6 })];

const stateLabels: Record<CustomerRow['state'], string> = {
  mapped: 'mapped',
  nearMatch: 'near match',
  ambiguous: 'ambiguous',
  unmapped: 'unmapped',
  excluded: 'excluded',
  problem: 'problem',
};

const says = (row: CustomerRow): string => {
  if (row.problem !== null) return shown(row.problem.message, 200);
  if (row.haloClientId !== null) return `${shown(row.haloName ?? '', 40)} (${row.haloClientId})`;
  const [best] = row.suggestions;
  if (best === undefined) return '';
  return `${hasSameName(row) ? '' : 'like '}${shown(best.haloName, 40)} (${best.haloClientId})?`;
};

/** The mapping table; reads both sides when they never were read. @throws ApiProblem */
export async function listCommand(session: Session): Promise<Outcome> {
  let answer = await session.call('listCustomers', {});
  if (answer.readAt === null) answer = await session.call('listCustomers', { query: { refresh: 'true' } });
  const rows = answer.customers.map((row) => [
    row.sherwebCustomerId,
    shown(row.sherwebName, 40),
    (hasSameName(row) ? 'same name' : stateLabels[row.state]) +
      (row.undoneAt === undefined ? '' : `, undone on ${row.undoneAt.slice(0, 10)}`) +
      (row.suspendedOn === null ? '' : ', suspended'),
    says(row),
  ]);
  const unmapped = answer.customers.filter(
    ({ haloClientId, state }) => haloClientId === null && state !== 'excluded',
  ).length;
  const text = tableText({
    head: ['Sherweb id', 'Sherweb customer', 'State', 'Halo customer'],
    rows,
    end: `${counted(rows.length, 'Sherweb customer')}, ${unmapped} not mapped`,
  });
  return { json: answer, text, exitCode: 0 };
}

/** Maps one customer by hand. @throws ApiProblem */
export async function setCommand(
  session: Session,
  sherwebCustomerId: string,
  haloClientId: number,
): Promise<Outcome> {
  const mapping = await session.call('setMapping', { params: { sherwebCustomerId }, body: { haloClientId } });
  return { json: mapping, text: `Mapped to Halo customer ${mapping.haloClientId}.`, exitCode: 0 };
}

/** Removes a mapping or an exclusion; nothing happens in Halo. @throws ApiProblem */
export async function removeCommand(session: Session, sherwebCustomerId: string): Promise<Outcome> {
  const answer = await session.call('removeMapping', { params: { sherwebCustomerId } });
  const text = answer.removed
    ? 'Removed. Its licences in Halo stay as they are.'
    : 'There was no mapping or exclusion of this customer; nothing to do.';
  return { json: answer, text, exitCode: 0 };
}

/** Leaves a customer out of everything. @throws ApiProblem */
export async function excludeCommand(session: Session, sherwebCustomerId: string): Promise<Outcome> {
  const answer = await session.call('excludeCustomer', { params: { sherwebCustomerId } });
  const text = 'Excluded. "mappings remove" takes it back in; its licences in Halo stay as they are.';
  return { json: answer, text, exitCode: 0 };
}
