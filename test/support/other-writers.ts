import type { TakeOverFrom } from '../../shared/take-over-choice.ts';
import type { SandboxSeed, SandboxState } from '../sandbox/state.ts';
import { clientNamed, shop } from './shop.ts';

/** Who wrote into Halo before us, and what is there of it. */
export interface OtherWriter {
  readonly name: string;
  readonly from: TakeOverFrom;
  readonly seed: SandboxSeed;
  /** What Contoso is called in Halo. */
  readonly contoso: string;
  /** By what its mapping and its licences are told. */
  readonly by: readonly [mapping: string, licences: string];
}

/**
 * The shop, with a licence of each of Contoso's subscriptions and an invoice line tied to it, as somebody else left
 * them: one count is of yesterday, and one licence is of a product that nobody bought here.
 */
const left =
  (contoso: string, fields: (name: string, sku: string) => object, finish: SandboxSeed): SandboxSeed =>
  (state) => {
    shop(state);
    const { halo, sherweb } = state;
    const client = clientNamed(state, 'Contoso Ltd');
    client.name = contoso;
    for (const { id, productName, sku, quantity } of sherweb.customer('contoso')?.subscriptions ?? []) {
      const count = id === 'c-e3' ? quantity - 2 : quantity;
      const licence = halo.addLicence({
        client_id: client.id,
        name: productName,
        count,
        ...fields(productName, sku),
      });
      halo.addRecurringInvoice(client.id, [{ licenceId: licence.id, unitPrice: 10 }]);
    }
    halo.addLicence({
      client_id: client.id,
      ...fields('Dropbox', ''),
      name: 'Dropbox',
      product_sku: 'DBX',
      count: 3,
    });
    finish(state);
  };

/** Contoso's licences in Halo, in their order. */
export const licencesOfContoso = (state: SandboxState, { contoso }: Pick<OtherWriter, 'contoso'>) =>
  state.halo.licences().filter(({ client_id }) => client_id === clientNamed(state, contoso).id);

/** Halo's own Sherweb module, which keeps its mappings in Halo's settings. */
export const moduleWriter: OtherWriter = {
  name: "Halo's own module, which keeps mappings",
  from: { writer: 'module' },
  contoso: 'Head office (managed)',
  by: ['module', 'sku'],
  seed: left(
    'Head office (managed)',
    (_name, product_sku) => ({ distributor: 'Sherweb', vendor: 'Microsoft', product_sku }),
    (state) => {
      state.halo.settings.control = {
        halointegrator_sherweb: false,
        sherweb_client_mappings: [
          { halo_id: clientNamed(state, 'Head office (managed)').id, third_party_id: 'contoso' },
          { halo_id: 999_999, third_party_id: 'fabrikam' },
          { halo_id: 1, third_party_id: 'nobody' },
          { odd: true },
        ],
      };
    },
  ),
};

/** Sherweb's own integration for Halo, which leaves external links and calls products otherwise. */
const integrationWriter: OtherWriter = {
  name: "Sherweb's own integration, with other names of products",
  from: { writer: 'integration' },
  contoso: 'Contoso Limited',
  by: ['externalLink', 'externalLink'],
  seed: left(
    'Contoso Limited',
    (name) => ({ vendor: 'Sherweb', name: `M365: ${name}`, product_sku: '' }),
    (state) => {
      const client = clientNamed(state, 'Contoso Limited');
      const [e3, mail, visio] = licencesOfContoso(state, { contoso: client.name });
      state.halo.settings.externalLinks = [
        { id: 1, module_id: 77, halo_id: client.id, third_party_id: 'contoso' },
        { id: 2, module_id: 77, halo_id: e3?.id, third_party_id: 'c-e3' },
        { id: 3, module_id: 77, halo_id: mail?.id, third_party_id: 'c-mail' },
        { id: 4, module_id: 77, halo_id: visio?.id, third_party_id: 'c-visio' },
        { id: 5, module_id: 12, halo_id: null, third_party_id: 'somebody else' },
      ];
    },
  ),
};

/** Whatever wrote what was bought of another distributor. */
export const distributorWriter: OtherWriter = {
  name: 'another distributor',
  from: { writer: 'distributor', distributor: 'Pax8' },
  contoso: 'Contoso Ltd',
  by: ['exactName', 'sku'],
  seed: left(
    'Contoso Ltd',
    (_name, product_sku) => ({ distributor: 'PAX8', vendor: 'Microsoft', product_sku }),
    () => undefined,
  ),
};

/** The three worlds. */
export const otherWriters = [moduleWriter, integrationWriter, distributorWriter] as const;
