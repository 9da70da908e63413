/** Runs and plans: what was asked for, and how a run ended. */
export const syncRuns = {
  'sync.allLeftOut': {
    message: 'Tous les changements du plan {planId} ont été laissés de côté ; il n’y avait rien à appliquer.',
    action: 'Laissez-en moins de côté, ou abandonnez le plan.',
  },
  'sync.brokeOff': {
    message: 'L’exécution a été interrompue par une défaillance du compagnon.',
    action: 'Synchronisez à nouveau ; ce qui a été fait est retrouvé. Merci de nous envoyer le journal de cette exécution.',
  },
  'sync.cancelled': {
    message: 'L’exécution a été arrêtée par une personne.',
    action: 'Synchronisez à nouveau pour faire le reste.',
  },
  'sync.changeMoved': {
    message: 'Ce n’est plus ce que c’était quand le plan a été établi ; rien n’y a été changé.',
    action: 'Rien à faire ; la prochaine synchronisation le regardera à nouveau.',
  },
  'sync.interrupted': {
    message: 'Le compagnon s’est arrêté au milieu de cette exécution.',
    action: 'Synchronisez à nouveau pour faire le reste ; ce qui a été fait est retrouvé.',
  },
  'sync.mappedMeanwhile': {
    message: 'Quelqu’un a associé ce client ailleurs pendant l’exécution, cela n’a donc pas été fait.',
    action: 'Synchronisez à nouveau : c’est alors fait là où le client est associé.',
    wordings: {
      removed: {
        message: 'Quelqu’un a supprimé l’association de ce client pendant l’exécution, cela n’a donc pas été fait.',
        action: 'Associez le client et synchronisez à nouveau, si c’était une erreur.',
      },
      excluded: {
        message: 'Quelqu’un a exclu ce client pendant l’exécution, cela n’a donc pas été fait.',
        action: 'Incluez de nouveau le client et synchronisez, si c’était une erreur.',
      },
    },
  },
  'sync.notRunning': {
    message: 'Cette exécution n’est pas en cours.',
    action: 'Regardez son rapport.',
  },
  'sync.planMoved': {
    message: 'Sherweb, Halo ou les réglages ont changé depuis que le plan {planId} a été établi ; il n’a pas été appliqué.',
    action: 'Faites un nouvel aperçu et regardez-le à nouveau.',
  },
  'sync.planSpent': {
    message: 'Le plan {planId} a déjà été {state}.',
    action: 'Faites un nouvel aperçu.',
  },
  'sync.planUnknown': {
    message: 'Il n’y a pas de plan {planId}.',
    action: 'Faites un nouvel aperçu.',
    wordings: {
      list: {
        message: 'Il n’y a pas de plan {planId}.',
        action: 'Voyez dans l’historique quels aperçus existent.',
      },
    },
  },
  'sync.runUnknown': {
    message: 'Il n’y a pas d’exécution {runId}.',
    action: 'Voyez dans l’historique quelles exécutions existent.',
  },
  'sync.stillRunning': {
    message: 'Cette exécution n’est pas encore terminée.',
    action: 'Suivez-la jusqu’à la fin, puis réessayez.',
  },
  'sync.stopped': {
    message: 'L’exécution a été arrêtée parce que le compagnon a été arrêté.',
    action: 'Synchronisez à nouveau pour faire le reste.',
    wordings: {
      change: {
        message: 'L’exécution a été arrêtée avant ce changement.',
        action: 'Synchronisez à nouveau pour faire le reste.',
      },
    },
  },
};
