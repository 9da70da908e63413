/** Ce qui est laissé hors de la synchronisation ou de la facturation. */
export const leftOut = {
  'leftOut.unknownSubscription': {
    message: 'Aucun abonnement {subscriptionId} n’était chez Sherweb lors de la dernière lecture.',
    action: 'Lancez une synchronisation ou un aperçu, puis cherchez son identifiant dans le rapport ou dans l’onglet du client.',
  },
  'sync.leftOut': {
    message: {
      one: '{count} abonnement a été laissé de côté par une règle ({rule}) : {reason}',
      other: '{count} abonnements ont été laissés de côté par une règle ({rule}) : {reason}',
    },
    action: 'Supprimez la règle sous Exceptions pour suivre à nouveau Sherweb, ou avec : left-out remove {ruleId}.',
  },
  'sync.drift': {
    message: '{customer} : « {subscription} » diffère de sa licence ({differences}) ; c’est seulement signalé, rien n’est écrit.',
    action: 'Corrigez à la main, ou supprimez la règle sous Exceptions, ou avec : left-out remove {ruleId}.',
    wordings: {
      noLicence: {
        message: '{customer} : « {subscription} » n’a pas de licence dans Halo ; c’est seulement signalé, aucune n’est créée.',
        action: 'Créez-la à la main, ou supprimez la règle sous Exceptions, ou avec : left-out remove {ruleId}.',
      },
    },
  },
};
