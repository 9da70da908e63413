import { type Act, pick } from './acts.ts';
import { products, spellings } from './names.ts';
import { markOf } from './world.ts';

/** What people do in Halo. What they touch of our makings is theirs to answer for. */
export const inHalo: Record<string, Act> = {
  clientCreated: ({ state }, a) => {
    const name = spellings[a % spellings.length] ?? '';
    if (name.trim() !== '') state.halo.addClient({ name });
  },
  clientRenamed({ state, diary, client }, a, b) {
    const one = client(a);
    const name = spellings[b % spellings.length] ?? '';
    if (!one || name.trim() === '') return;
    diary.madeClients.delete(one.id);
    state.halo.editClient(one.id, { name });
  },
  clientInactive({ state, diary, client }, a) {
    const one = client(a);
    if (!one) return;
    diary.madeClients.delete(one.id);
    state.halo.editClient(one.id, { inactive: !one.inactive });
  },
  clientDeleted({ state, diary, client }, a) {
    const one = client(a);
    if (!one) return;
    diary.madeClients.delete(one.id);
    state.halo.deleteClient(one.id);
  },
  licenceRenamed: ({ state, licence }, a, b) => {
    const one = licence(a);
    if (one) state.halo.editLicence(one.id, { name: `By hand ${b % 3}` });
  },
  licenceRepriced: ({ state, licence }, a, b) => {
    const one = licence(a);
    if (one) state.halo.editLicence(one.id, { price: b, purchase_price: b / 2 });
  },
  countByHand: ({ state, licence }, a, b) => {
    const one = licence(a);
    if (one) state.halo.editLicence(one.id, { count: b % 50 });
  },
  licenceInactive: ({ state, licence }, a) => {
    const one = licence(a);
    if (one) state.halo.editLicence(one.id, { is_active: false, status: 'Inactive' });
  },
  licenceActive({ state, diary, licence }, a) {
    const one = licence(a);
    if (!one) return;
    if (!one.is_active) diary.madeLicences.delete(one.id);
    state.halo.editLicence(one.id, { is_active: true, status: 'Active' });
  },
  licenceDeleted: ({ state, licence }, a) => {
    const one = licence(a);
    if (one) state.halo.deleteLicence(one.id);
  },
  licenceMoved({ state, licence, client }, a, b) {
    const [one, to] = [licence(a), client(b)];
    if (one && to) state.halo.editLicence(one.id, { client_id: to.id });
  },
  notesEdited: ({ state, licence }, a, b) => {
    const one = licence(a);
    if (one) state.halo.editLicence(one.id, { notes: `Call first, ${b}.\n${one.notes}` });
  },
  markRemoved({ state, diary, licence }, a) {
    const one = licence(a);
    if (!one) return;
    diary.madeLicences.delete(one.id);
    state.halo.editLicence(one.id, { notes: 'Tidied up' });
  },
  licenceCopied({ state, licence, client }, a, b) {
    const [one, to] = [licence(a), client(b)];
    if (one && to && markOf(one)) state.halo.addLicence({ ...one, client_id: to.id });
  },
  foreignLicence({ state, client }, a, b) {
    const one = client(a);
    const [name, sku] = pick(products, b) ?? ['Other', 'SKU'];
    if (one)
      state.halo.addLicence({
        name: b % 2 === 0 ? name : 'Sold by phone',
        client_id: one.id,
        count: 7,
        is_active: b % 5 !== 0,
        ...(b % 3 === 0 ? {} : { product_sku: sku.toLowerCase() }),
      });
  },
};
