import { settings } from '../words/settings.ts';

/** Ce qui annule une exécution, et ce qui en reste. */
export const undo = {
  'undo.isUndo': {
    message: 'L’exécution {runId} a elle-même annulé l’exécution {undone} ; elle n’est donc pas annulée.',
    action: 'Supprimez les règles qu’elle a créées sous Exceptions : la prochaine synchronisation refera alors la même chose.',
  },
  'undo.nothing': {
    message: 'L’exécution {runId} n’a rien changé ; il n’y a donc rien à annuler.',
    action: 'Cherchez dans l’historique quelle exécution a fait le changement.',
  },
  'undo.leftOut': {
    message: {
      one: 'Ensuite, {count} abonnement est laissé hors de la synchronisation, pour que la prochaine ne refasse pas la même chose.',
      other: 'Ensuite, {count} abonnements sont laissés hors de la synchronisation, pour que la prochaine ne refasse pas la même chose.',
    },
    action: 'Ils figurent sous Exceptions, avec le jour de l’annulation. Suivez-en un à nouveau, et la synchronisation le tient à jour. Rien ne change dans Sherweb.',
  },
  'undo.proRata': {
    message: {
      one: 'Les postes de {count} licence sont rétablis. Les lignes de facture qui la suivent changent à partir de ce jour, au prorata si Halo est réglé ainsi ; ce qui a été facturé jusque-là reste facturé.',
      other: 'Les postes de {count} licences sont rétablis. Les lignes de facture qui les suivent changent à partir de ce jour, au prorata si Halo est réglé ainsi ; ce qui a été facturé jusque-là reste facturé.',
    },
    action: 'Regardez les prochaines factures de ces clients, et créditez à la main ce qui n’aurait pas dû être facturé.',
  },
  'undo.linkedMoney': {
    message: {
      one: 'Le coût de {count} licence n’est pas remis : des lignes de facture le suivent, ou on ne sait pas si elles le suivent.',
      other: 'Les coûts de {count} licences ne sont pas remis : des lignes de facture les suivent, ou on ne sait pas si elles les suivent.',
    },
    action: `Changez-le à la main dans Halo, ou réglez ${settings.onLinkedMoney} sur « L’écrire, les lignes suivent » (write) et annulez encore une fois.`,
  },
  'undo.moved': {
    message: '{customer} : « {licence} » a changé depuis l’exécution ({fields}) ; cela reste donc tel quel.',
    action: 'Changez la licence {haloLicenceId} à la main dans Halo, si elle doit être comme avant.',
    wordings: {
      created: {
        message: '{customer} : « {licence} », créée par l’exécution, a changé depuis ({fields}) ; elle n’est donc pas désactivée.',
        action: 'Désactivez la licence {haloLicenceId} à la main dans Halo, si personne n’en a besoin.',
      },
    },
  },
  'undo.licenceStays': {
    message: '{customer} : « {licence} » ne peut pas être annulée.',
    action: 'Changez la licence {haloLicenceId} à la main dans Halo.',
    wordings: {
      continued: {
        message: '{customer} : « {licence} » continue sous un autre abonnement ; cela n’est pas annulé, pour que ce qui la facture lui reste.',
        action: 'Liez la licence {haloLicenceId} à un autre abonnement sous Clients, si elle continue sous le mauvais.',
      },
      relinked: {
        message: '{customer} : « {licence} » n’est plus la licence de son abonnement (elle continue sous un autre, ou a été liée à nouveau depuis l’exécution) ; rien n’en est donc annulé.',
        action: 'Changez la licence {haloLicenceId} à la main dans Halo, si elle doit être comme avant.',
      },
      notShown: {
        message: '{customer} : Halo ne montre plus « {licence} » ; rien n’en est donc annulé.',
        action: 'Cherchez la licence {haloLicenceId} dans Halo : quelqu’un l’a supprimée, ou elle est hors de vue.',
      },
      elsewhere: {
        message: '{customer} : « {licence} », ou l’association du client, est passée à un autre client Halo depuis l’exécution ; rien n’en est donc annulé.',
        action: 'Changez la licence {haloLicenceId} à la main dans Halo, si elle doit être comme avant.',
      },
    },
  },
  'undo.customersExcluded': {
    message: {
      one: 'Ensuite, {count} client Sherweb est exclu et son association supprimée, pour que la prochaine synchronisation ne le crée pas de nouveau.',
      other: 'Ensuite, {count} clients Sherweb sont exclus et leurs associations supprimées, pour que la prochaine synchronisation ne les crée pas de nouveau.',
    },
    action: 'L’écran Clients les montre sous Exclus. Réactivez un tel client dans Halo et incluez-le : la synchronisation le suit de nouveau.',
  },
  'undo.customerStays': {
    message: '{customer}, que l’exécution a créé dans Halo, reste actif, car il n’est pas prouvé que tout est comme à sa création : {why}.',
    action: 'Regardez le client {haloClientId} dans Halo. Si personne n’en a besoin, excluez-le sous Clients et désactivez-le à la main.',
    wordings: {
      notShown: {
        message: '{customer} : Halo ne montre plus le client que l’exécution a créé, rien n’en est donc annulé.',
        action: 'Cherchez le client {haloClientId} dans Halo : quelqu’un l’a supprimé, ou il est hors de vue.',
      },
      renamed: {
        message: '{customer}, que l’exécution a créé dans Halo, a été renommé depuis et reste donc actif.',
        action: 'Excluez-le sous Clients, et désactivez le client {haloClientId} à la main dans Halo, si personne n’en a besoin.',
      },
      mapped: {
        message: '{customer}, que l’exécution a créé dans Halo, reste actif : il est associé autrement à présent.',
        action: 'Regardez dans Clients qui est associé au client Halo {haloClientId}, et désactivez-le à la main dans Halo si ce n’est personne.',
      },
      tooMany: {
        message: '{customer}, que l’exécution a créé dans Halo, reste pour l’instant : chaque client de ce genre coûte plusieurs requêtes à Halo, et on n’en regarde que quelques-uns à la fois.',
        action: 'Annulez l’exécution une fois de plus ensuite : les suivants sont alors regardés.',
      },
    },
  },
  'undo.customerKept': {
    message: 'Le client reste actif, car tout ce qui devait revenir n’est pas revenu.',
    action: 'Voyez les autres changements de ce client, puis annulez l’exécution une fois de plus.',
  },
  'undo.stays': {
    message: '{count} changements de l’exécution ne sont pas annulés.',
    action: 'Regardez-les dans le rapport de l’exécution.',
    wordings: {
      mappings: {
        message: {
          one: '{count} association que l’exécution a créée reste.',
          other: '{count} associations que l’exécution a créées restent.',
        },
        action: 'Supprimez ou excluez-en une mauvaise sous Clients.',
      },
      links: {
        message: {
          one: '{count} lien que l’exécution a trouvé reste ; il n’a rien changé dans Halo.',
          other: '{count} liens que l’exécution a trouvés restent ; ils n’ont rien changé dans Halo.',
        },
        action: 'Retirez-en un mauvais sous Clients.',
      },
    },
  },
};
