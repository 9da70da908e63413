/** What is wrong with a link made by hand. */
export const links = {
  'links.customerNotMapped': {
    message: 'Ce client ({sherwebCustomerId}) n’est associé à aucun client Halo, il n’y a donc pas de licences à montrer.',
    action: 'Associez-le d’abord.',
  },
  'links.notMapped': {
    message: 'Le client de l’abonnement {subscriptionId} n’est associé à aucun client Halo.',
    action: 'Associez-le d’abord, puis liez ses abonnements.',
  },
  'links.otherCustomer': {
    message: 'La licence {haloLicenceId} est chez le client Halo {at}, alors que le client est associé à {mapped}.',
    action: 'Choisissez une licence du client Halo {mapped}, ou corrigez l’association.',
  },
  'links.runUnderWay': {
    message: 'Une synchronisation est en cours, et garde les liens avec lesquels elle a commencé.',
    action: 'Attendez sa fin, ou arrêtez-la, puis réessayez.',
  },
  'links.taken': {
    message: 'La licence {haloLicenceId} est celle de l’abonnement {subscriptionId}.',
    action: 'Retirez d’abord ce lien, sous Clients ou avec : links remove {subscriptionId}.',
  },
  'links.unknownLicence': {
    message: 'Halo n’a pas de licence {haloLicenceId}, ou ne la montre pas.',
    action: 'Cherchez son numéro dans Halo, dans la liste des licences du client.',
  },
  'links.unknownSubscription': {
    message: 'Sherweb, tel que lu en dernier, n’a pas d’abonnement {subscriptionId}.',
    action: 'Faites un aperçu, qui le lit à nouveau, puis prenez-y l’identifiant.',
  },
};
