import { Hono } from 'hono';
import { haloAssumptions } from '../../../server/vendors/assumptions/halo.ts';
import type { SandboxEnv } from '../core/env.ts';
import { errorAnswer } from '../core/errors.ts';
import { needs } from './access.ts';
import { clientFields } from './fields.ts';
import { isTrue, listAnswer } from './lists.ts';
import type { HaloClient } from './model.ts';
import type { HaloFields, HaloState } from './state.ts';
import { Refusal, saveBatch } from './write.ts';

const row = ({
  id,
  name,
  toplevel_id,
  toplevel_name,
  inactive,
  main_site_id,
  main_site_name,
  ref,
}: HaloClient) => ({
  id,
  name,
  toplevel_id,
  toplevel_name,
  inactive,
  main_site_id,
  main_site_name,
  ref,
});

const isSeen = (state: HaloState, id: number): boolean => state.settings.seenClients?.includes(id) ?? true;

const check = (state: HaloState) => (fields: HaloFields) => {
  const { id, name, toplevel_id: topLevel } = fields;
  if (id !== undefined && !state.client(Number(id))) throw new Refusal(`There is no customer ${id}.`);
  if (id === undefined && state.settings.refusesNew.includes('clients'))
    throw new Refusal('A required custom field is missing.', '[0].customfields');
  const named = typeof name === 'string' && name.trim() !== '';
  if (!named && (id === undefined || name !== undefined)) throw new Refusal('A customer needs a "name".');
  if (typeof topLevel === 'number' && !state.topLevels().some((one) => one.id === topLevel)) {
    throw new Refusal(`There is no top level ${topLevel}.`);
  }
};

export const clients = (state: HaloState): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .get('/client', needs(state, 'read:customers'), (c) => {
      const { includeinactive, includeactive, search, toplevel_id: topLevel } = c.req.query();
      const rows = state
        .clients()
        .filter(({ id }) => isSeen(state, id))
        .filter((client) =>
          client.inactive ? isTrue(includeinactive) : includeactive?.toLowerCase() !== 'false',
        )
        .filter((client) => !topLevel || client.toplevel_id === Number(topLevel))
        .filter((client) => !search || client.name.toLowerCase().includes(search.toLowerCase()));
      return listAnswer(c, state, haloAssumptions.haloEnvelope.value.clients, rows.map(row));
    })
    .get('/client/:id', needs(state, 'read:customers'), (c) => {
      const client = state.client(Number(c.req.param('id')));
      return client && isSeen(state, client.id) ? c.json(client) : errorAnswer(404, 'message', 'Not found');
    })
    .post('/client', needs(state, 'edit:customers'), (c) =>
      saveBatch(c, {
        settings: state.settings,
        kinds: clientFields,
        check: check(state),
        save: ({ id, _isimport, _importtype, ...fields }) => {
          if (_isimport !== undefined || _importtype !== undefined) {
            state.violations.push({
              kind: 'importField',
              detail: 'Client: _isimport or _importtype was sent',
            });
          }
          return id === undefined
            ? state.addClient({
                ...fields,
                name: String(fields.name).slice(0, state.settings.nameLength ?? undefined),
              })
            : state.editClient(Number(id), fields);
        },
      }),
    )
    .delete('/client/:id', needs(state, 'edit:customers'), (c) => {
      state.violations.push({ kind: 'delete', detail: `Client ${c.req.param('id')}` });
      state.deleteClient(Number(c.req.param('id')));
      return c.json({});
    })
    .get('/toplevel', needs(state, 'read:customers'), (c) => {
      // A bare array or `{tree: […]}` [guess].
      const all = state.topLevels();
      return state.settings.topLevelStyle === 'bare'
        ? c.json(all)
        : c.json({ record_count: all.length, tree: all });
    });
