/** What came of a change that was sent to Halo, or was not. */
export const apply = {
  'sync.customerNotCreated': {
    message: 'Son client n’a pas été créé dans Halo.',
    action: 'Voyez le problème du client ; la prochaine synchronisation réessaiera.',
  },
  'sync.inFlight': {
    message: 'C’était en route vers Halo quand le compagnon s’est arrêté ; on ne sait pas si cela a été fait.',
    action: 'Synchronisez à nouveau ; ce qui a été fait est retrouvé avant tout nouvel envoi.',
  },
  'sync.thereByNow': {
    message: 'Halo en a désormais une licence ({haloIds}) ; aucune autre n’a donc été créée.',
    action: 'Rien à faire : la prochaine synchronisation la lie si elle est à nous, et pose la question si quelqu’un d’autre l’a créée.',
    wordings: {
      customer: {
        message: 'Halo a désormais un client de ce nom ({haloIds}) ; aucun autre n’a donc été créé.',
        action: 'Rien à faire : la prochaine synchronisation l’associe, ou dit pourquoi une personne doit décider.',
      },
    },
  },
  'sync.left': {
    message: 'L’envoi n’a pas eu lieu : d’autres avant celui-ci avaient échoué à la suite, de la même manière.',
    action: 'Voyez le problème de cette exécution ; la prochaine synchronisation réessaie.',
    wordings: {
      refused: {
        message: 'L’envoi faisait partie d’un lot que Halo a refusé, et d’autres du même lot avaient échoué à la suite, de la même manière.',
        action: 'Voyez le problème de cette exécution ; la prochaine synchronisation l’envoie après les autres.',
      },
    },
  },
  'sync.restLeft': {
    message: {
      one: '{what} : {tried} demandes ont échoué à la suite, de la même manière ({why}) ; {count} autre a donc été laissée de côté.',
      other: '{what} : {tried} demandes ont échoué à la suite, de la même manière ({why}) ; {count} autres ont donc été laissées de côté.',
    },
    action: 'Corrigez dans Halo ce qui est indiqué, par exemple un champ obligatoire ou une autorisation, puis synchronisez de nouveau : le reste se fera alors.',
  },
  'sync.notGone': {
    message: '{why}.',
    action: 'Rien à faire ; la licence est restée active et la prochaine synchronisation revérifiera.',
  },
  'halo.notKept': {
    message: 'Halo a accepté le changement mais a gardé {kept}.',
    action: 'Regardez la licence dans Halo ; une règle ou une permission y change peut-être cela. « doctor --write-check » en montre davantage.',
  },
  'halo.otherName': {
    message: 'Halo a accepté le client « {customer} » et l’appelle « {shown} ». Il y est associé.',
    action: 'Renommez-le dans Halo comme vous voulez : désormais, son numéro décide.',
  },
  'halo.notSeen': {
    message: 'Halo l’a accepté mais ne le montre pas encore ; on ne sait donc pas si cela a été créé.',
    action: 'Synchronisez à nouveau ; la prochaine synchronisation le cherche avant de créer quoi que ce soit.',
    wordings: {
      change: {
        message: 'Halo a accepté le changement mais ne montre pas la licence ; on ne sait donc pas si elle a été changée.',
        action: 'Synchronisez à nouveau ; la prochaine synchronisation compare et change ce qui reste à changer.',
      },
    },
  },
};
