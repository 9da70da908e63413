/** What is wrong with a mapping, or with one that was asked for. */
export const mappings = {
  'mapping.customerMissing': {
    message: 'Sherweb ne liste plus ce client.',
    action: 'Retirez l’association si le client est parti ; ses licences restent telles quelles.',
  },
  'mapping.haloCustomerGone': {
    message: 'Le client Halo n’existe plus.',
    action: 'Associez à un autre client Halo, ou retirez l’association.',
  },
  'mapping.haloCustomerInactive': {
    message: 'Le client Halo est inactif.',
    action: 'Réactivez-le dans Halo, associez à un autre, ou excluez le client.',
  },
  'mapping.inactiveHaloCustomer': {
    message: '« {haloCustomer} » de Halo est inactif.',
    action: 'Réactivez-le d’abord dans Halo, ou choisissez un autre client.',
  },
  'mapping.unknownHaloCustomer': {
    message: 'Halo n’a pas de client {haloClientId}.',
    action: 'Cherchez son numéro dans l’adresse de sa page dans Halo (clientid=…).',
  },
  'mapping.unknownSherwebCustomer': {
    message: 'Sherweb n’a pas de client {sherwebCustomerId}.',
    action: 'Relisez les clients, puis réessayez.',
  },
};
