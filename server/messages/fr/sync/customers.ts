import { settings } from '../words/settings.ts';

/** Which Sherweb customer is which Halo customer. */
export const syncCustomers = {
  'sync.ambiguousName': {
    message: 'Halo a {count} clients nommés « {customer} » ({haloClientIds}).',
    action: 'Associez-le à la main au bon client.',
  },
  'sync.customerMissing': {
    message: 'Le client Sherweb associé à « {haloCustomer} » de Halo n’est plus dans Sherweb ; ses licences ont été laissées telles quelles.',
    action: 'S’il est vraiment parti, désactivez ses licences dans Halo et retirez l’association ; sinon, cherchez pourquoi Sherweb ne le liste pas.',
  },
  'sync.customerUnreadable': {
    message: 'Le client Sherweb associé à « {haloCustomer} » de Halo figure dans la liste de Sherweb sous une forme illisible pour nous ; ses abonnements ont été laissés tels quels.',
    action: 'Regardez ce client dans Sherweb ; lancez « doctor » si tout y est en ordre.',
    wordings: {
      strangers: {
        message: {
          one: '{count} client de Sherweb n’a pas pu être lu et a été laissé de côté.',
          other: '{count} clients de Sherweb n’ont pas pu être lus et ont été laissés de côté.',
        },
        action: 'Lancez « doctor » pour voir ce que Sherweb répond d’inattendu.',
      },
    },
  },
  'sync.haloCustomerGone': {
    message: '« {customer} » est associé au client Halo {haloClientId}, qui n’est plus dans Halo.',
    action: 'Associez-le à un autre client Halo, ou retirez l’association.',
    wordings: {
      merged: {
        message: '« {customer} » est associé au client Halo {haloClientId}, qui n’est plus dans Halo ; ses licences sont maintenant chez « {into} » ({intoId}) et ont été laissées telles quelles.',
        action: 'Si les deux ont été fusionnés dans Halo, associez-le à celui-ci (mappings set {sherwebCustomerId} {intoId}) : ses licences sont de nouveau suivies telles quelles.',
      },
    },
  },
  'sync.haloCustomerInactive': {
    message: '« {customer} » est associé à « {haloCustomer} » de Halo, qui est inactif ; ses licences ont été laissées telles quelles.',
    action: 'Réactivez le client dans Halo, associez-le à un autre, ou excluez-le.',
    wordings: {
      merged: {
        message: '« {customer} » est associé à « {haloCustomer} » de Halo, qui est inactif ; ses licences sont maintenant chez « {into} » ({intoId}) et ont été laissées telles quelles.',
        action: 'Si les deux ont été fusionnés dans Halo, associez-le à celui-ci (mappings set {sherwebCustomerId} {intoId}) : ses licences sont de nouveau suivies telles quelles.',
      },
    },
  },
  'sync.haloNamesHidden': {
    message: {
      one: 'Halo n’a pas montré le nom de certains clients ({haloClientIds}) ; {count} nouveau client n’a donc pas été créé, car il est peut-être parmi eux.',
      other: 'Halo n’a pas montré le nom de certains clients ({haloClientIds}) ; {count} nouveaux clients n’ont donc pas été créés, car ils sont peut-être parmi eux.',
    },
    action: 'Regardez ces clients dans Halo ; lancez « doctor » si tout y est en ordre.',
  },
  'sync.inactiveName': {
    message: '« {customer} » de Halo ({haloClientIds}) est inactif.',
    action: 'Réactivez-le dans Halo, associez le client à la main, ou excluez-le.',
  },
  'sync.knownCustomer': {
    message: '« {customer} » n’est pas associé, mais ses licences sont chez « {haloCustomer} » de Halo ({haloClientId}) ; aucun nouveau client n’a donc été créé.',
    action: 'Associez-le à ce client si c’est le même ; sinon, créez son client dans Halo et associez-le à celui-là.',
  },
  'sync.nameless': {
    message: 'Un client Sherweb n’a pas de nom.',
    action: 'Nommez-le dans Sherweb, ou associez-le à la main.',
  },
  'sync.nameNotUnique': {
    message: 'Sherweb a {count} clients nommés « {customer} » ; aucun n’a donc été associé de lui-même à celui de Halo ({haloClientId}).',
    action: 'Associez le bon à la main, puis les autres à leurs propres clients, ou excluez-les.',
  },
  'sync.nameTaken': {
    message: '« {customer} » porte le nom d’un client Halo ({haloClientId}) auquel un autre client Sherweb est déjà associé.',
    action: 'Si c’est la même société, associez-le à la main au même ; sinon, créez son propre client dans Halo et associez-le à celui-ci.',
  },
  'sync.nearMatch': {
    message: '« {customer} » ressemble à « {haloCustomer} » de Halo ({reasons}).',
    action: 'Associez-le à ce client si c’est le même ; sinon, créez-le dans Halo sous son propre nom, ou excluez-le.',
  },
  'sync.nearNewCustomer': {
    message: '« {customer} » ressemble à « {otherCustomer} », nouveau lui aussi ({reasons}).',
    action: 'Une fois celui-ci créé, associez-y le premier si c’est la même entreprise ; sinon, créez-le à la main dans Halo et associez-le.',
  },
  'sync.notMapped': {
    message: 'Aucun client Sherweb n’est associé au client Halo {haloClientId} ; il n’y avait donc rien à synchroniser.',
    action: 'Associez-en un d’abord.',
  },
  'sync.sameNameInSherweb': {
    message: 'Sherweb a plusieurs clients non associés nommés « {customer} », et Halo aucun.',
    action: 'Créez le client dans Halo et associez chacun à la main, ou excluez-les tous sauf un.',
  },
  'sync.successor': {
    message: '« {customer} » semble succéder à un client qui n’est plus dans Sherweb et qui est associé à celui de Halo ({haloClientId}).',
    action: 'Si c’est lui, dites-le ici : ses abonnements continuent les licences de l’ancien. Si c’est une autre entreprise, créez son propre client dans Halo et associez-le à celui-ci.',
  },
  'sync.topLevelNeeded': {
    message: '« {customer} » est à créer, mais Halo a plusieurs niveaux supérieurs et aucun n’est choisi.',
    action: `Réglez ${settings.haloTopLevelId} sur celui auquel ils appartiennent.`,
  },
  'sync.unmapped': {
    message: {
      one: '{count} client Sherweb n’est pas associé ; ses abonnements ont été laissés de côté.',
      other: '{count} clients Sherweb ne sont pas associés ; leurs abonnements ont été laissés de côté.',
    },
    action: 'Associez-les, importez les clients, ou excluez ceux qui n’ont pas leur place dans Halo.',
  },
};
