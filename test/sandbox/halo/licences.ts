import { Hono } from 'hono';
import { occasional } from '../../../server/vendors/assumptions/halo-on-occasion.ts';
import type { SandboxEnv } from '../core/env.ts';
import { errorAnswer } from '../core/errors.ts';
import { needs } from './access.ts';
import { licenceFields } from './fields.ts';
import { kept } from './kept.ts';
import { isTrue, listAnswer } from './lists.ts';
import type { HaloLicence } from './model.ts';
import type { HaloFields, HaloState } from './state.ts';
import { Refusal, saveBatch } from './write.ts';

/** They belong to Halo's own import: known names, but not for us. */
const importFields = ['_isimport', '_importtype', '_importchildren', '_details_id'];

const isSeen = (state: HaloState, id: number): boolean => state.settings.seenLicences?.includes(id) ?? true;

const check = (state: HaloState) => (fields: HaloFields) => {
  const { id, name, client_id: clientId } = fields;
  if (id !== undefined && !state.licence(Number(id))) throw new Refusal(`There is no licence ${id}.`);
  if (id === undefined && state.settings.refusesNew.includes('licences'))
    throw new Refusal('A required custom field is missing.', '[0].customfields');
  const named = typeof name === 'string' && name.trim() !== '';
  if (!named && (id === undefined || name !== undefined)) throw new Refusal('A licence needs a "name".');
  if (id === undefined && clientId === undefined) throw new Refusal('A licence needs a "client_id".');
  if (clientId !== undefined && !state.client(Number(clientId))) {
    throw new Refusal(`There is no customer with the client_id ${clientId}.`);
  }
  const { mostCount } = state.settings;
  if (mostCount !== null && Number(fields.count ?? 0) > mostCount)
    throw new Refusal(`A licence may not have a "count" of more than ${mostCount}.`);
};

const save =
  (state: HaloState) =>
  ({ id, ...sent }: HaloFields): object => {
    for (const name of importFields.filter((one) => one in sent)) {
      state.violations.push({ kind: 'importField', detail: `SoftwareLicence: ${name} was sent` });
    }
    const own = Object.fromEntries(Object.entries(sent).filter(([name]) => !name.startsWith('_')));
    const fields = kept(own, state.settings.keepsLicences);
    const saved =
      id === undefined
        ? state.addLicence({
            type: 0,
            ...fields,
            name: String(fields.name),
            client_id: Number(fields.client_id),
          })
        : state.editLicence(Number(id), fields);
    return state.settings.keepsLicences.answersAsSent ? { ...saved, ...own } : saved;
  };

const without = (omitted: string[]) => (licence: HaloLicence) =>
  Object.fromEntries(Object.entries(licence).filter(([name]) => !omitted.includes(name)));

export const licences = (state: HaloState): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>()
    .get('/softwarelicence', needs(state, 'read:softwarelicensing'), (c) => {
      const { client_id: clientId, licence_type: type, includeinactive, search } = c.req.query();
      const omitted = state.settings.listOmits;
      const rows = state
        .licences(clientId ? Number(clientId) : undefined)
        .filter(({ id }) => isSeen(state, id))
        .filter(({ deleted }) => deleted !== true || state.settings.deletedRows === 'listed')
        .filter((licence) => licence.is_active || isTrue(includeinactive))
        .filter((licence) => !type || licence.type === Number(type))
        .filter((licence) => !search || licence.name.toLowerCase().includes(search.toLowerCase()));
      return listAnswer(c, state, 'licences', omitted.length > 0 ? rows.map(without(omitted)) : rows);
    })
    .get('/licencechange', needs(state, 'read:softwarelicensing'), (c) => {
      const licenceId = c.req.query('licence_id');
      const rows = state.licenceChanges.filter(
        ({ licence_id }) => !licenceId || licence_id === Number(licenceId),
      );
      return listAnswer(c, state, occasional.haloLicenceChanges.value.list, rows);
    })
    .get('/softwarelicence/:id', needs(state, 'read:softwarelicensing'), (c) => {
      const licence = state.licence(Number(c.req.param('id')));
      return licence && isSeen(state, licence.id)
        ? c.json(licence)
        : errorAnswer(404, 'message', 'Not found');
    })
    .post('/softwarelicence', needs(state, 'edit:softwarelicensing'), (c) =>
      saveBatch(c, {
        settings: state.settings,
        kinds: licenceFields,
        check: check(state),
        save: save(state),
      }),
    )
    .delete('/softwarelicence/:id', needs(state, 'edit:softwarelicensing'), (c) => {
      state.violations.push({ kind: 'delete', detail: `SoftwareLicence ${c.req.param('id')}` });
      state.deleteLicence(Number(c.req.param('id')));
      return c.json({});
    });
