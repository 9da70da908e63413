import type { Context } from 'hono';
import type { SandboxEnv } from '../core/env.ts';
import type { HaloState } from './state.ts';

type Row = Readonly<Record<string, unknown>>;

export const isTrue = (value: string | undefined): boolean => value?.toLowerCase() === 'true';

const positive = (value: string | undefined, otherwise: number): number => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
};

const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;

/** `order=<field>`; `orderdesc=true` turns it round, `orderdesc=1` does not [sure]. */
const inOrder = (c: Context<SandboxEnv>, state: HaloState, rows: readonly Row[]): readonly Row[] => {
  const { order: asked, orderdesc } = c.req.query();
  const { listOrder, ordersBy } = state.settings;
  const order = ordersBy === null || ordersBy.includes(asked ?? '') ? asked : undefined;
  if (listOrder === 'restless' || (listOrder === 'unordered' && !order)) {
    state.listsAnswered += 1;
    const turn = (state.listsAnswered * 61) % Math.max(rows.length, 1);
    return [...rows.slice(turn), ...rows.slice(0, turn)];
  }
  if (!order) return rows;
  const sorted = rows.toSorted((a, b) => compare(a[order], b[order]));
  return isTrue(orderdesc) ? sorted.toReversed() : sorted;
};

/** `pageinate` (spelled so), `page_size`, `page_no` from 1 [sure]; without them everything comes at once. */
export const listAnswer = (
  c: Context<SandboxEnv>,
  state: HaloState,
  name: string,
  rows: readonly object[],
): Response => {
  const { settings } = state;
  const asks = c.req.query('order');
  if (asks && settings.otherOrder === 'refused' && settings.ordersBy?.includes(asks) === false)
    return c.json({ message: `Cannot order by ${asks}` }, 400);
  const ordered = inOrder(c, state, rows as readonly Row[]);
  const counted = { record_count: rows.length + settings.countedTooMany };
  if (!isTrue(c.req.query('pageinate'))) {
    return settings.listStyle === 'bare' ? c.json(ordered) : c.json({ ...counted, [name]: ordered });
  }
  const asked = positive(c.req.query('page_size'), 50);
  const size = Math.min(asked, settings.maxPageSize);
  const page = positive(c.req.query('page_no'), 1);
  const from = (page - 1) * (settings.pageOffset === 'asked' ? asked : size);
  const answer = c.json({ ...counted, [name]: ordered.slice(from, from + size) });
  meanwhile(state, name, page);
  return answer;
};

/** What somebody else does right after a page was answered. */
const meanwhile = (state: HaloState, name: string, page: number): void => {
  const { settings } = state;
  const { deletedAfterPage: deleted, addedAfterPage: added } = settings;
  if (deleted?.list === name && deleted.page === page) {
    settings.deletedAfterPage = null;
    if (name === 'clients') state.deleteClient(deleted.id);
    else state.deleteLicence(deleted.id);
  }
  if (added?.list === name && added.page === page) {
    settings.addedAfterPage = null;
    if (name === 'clients') state.addClient(added.fields);
    else state.addLicence({ ...added.fields, client_id: Number(added.fields.client_id) });
  }
};
