import type { HaloClient } from '../halo/model.ts';

/** Invented users and tickets of a customer: always the same ones, so that screenshots can be compared. */
const people = [
  ['Maya', 'Lindqvist'],
  ['Tomas', 'Okafor'],
  ['Ines', 'Duarte'],
  ['Callum', 'Reyes'],
  ['Hana', 'Petrov'],
  ['Jonas', 'Whitfield'],
  ['Amara', 'Castellano'],
  ['Felix', 'Brandt'],
] as const;

const subjects = [
  'Outlook asks for the password again and again',
  'New starter on Monday: account and laptop',
  'Printer on the second floor prints blank pages',
  'Shared mailbox missing after the migration',
  'VPN drops every twenty minutes',
  'Request: Visio for the planning team',
  'Teams calls without sound',
  'Leaver: close account and forward the mail',
  'Backup report shows two failed jobs',
] as const;

const statuses = ['New', 'In progress', 'With user', 'On hold'] as const;
const priorities = ['Low', 'Medium', 'High', 'Critical'] as const;
const agents = ['Robin Hale', 'Sam Iversen', 'Noor Haddad'] as const;

const pick = <T>(list: readonly T[], index: number): T => list[Math.abs(index) % list.length] as T;

export const sitesOf = (client: HaloClient) => [
  {
    id: client.main_site_id,
    name: client.main_site_name,
    clientId: client.id,
    phone: `+1 555 0${client.id % 1000}`,
  },
];

export const usersOf = ({ id }: HaloClient) =>
  Array.from({ length: 2 + (id % 4) }, (_, index) => {
    const [first, last] = pick(people, id * 3 + index);
    return {
      id: id * 10 + index,
      clientId: id,
      name: `${first} ${last}`,
      email: `${first}.${last}@customer${id}.example`.toLowerCase(),
      phone: `+1 555 01${String((id + index * 7) % 100).padStart(2, '0')}`,
    };
  });

export const ticketsOf = ({ id, name }: HaloClient, now: Date) =>
  Array.from({ length: 1 + (id % 5) }, (_, index) => ({
    id: id * 10 + index,
    clientId: id,
    client: name,
    summary: pick(subjects, id * 2 + index * 5),
    status: pick(statuses, id + index),
    priority: pick(priorities, id + index * 3),
    agent: pick(agents, id + index),
    user: usersOf({ id } as HaloClient)[0]?.name ?? '',
    updated: new Date(now.getTime() - (index * 9 + (id % 7) + 1) * 3_600_000).toISOString(),
  }));

/** Users and tickets carry their customer's id in theirs. */
export const clientIdIn = (id: number): number => Math.floor(id / 10);
