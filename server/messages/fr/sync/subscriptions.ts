import { settings } from '../words/settings.ts';

/** Which subscription is which licence, and what could not be decided about them. */
export const syncSubscriptions = {
  'sync.countHidden': {
    message: '{customer} : Halo ne montre pas la quantité de la licence de « {subscription} ».',
    action: 'Lancez « doctor » et envoyez-nous son rapport.',
  },
  'sync.existingLicence': {
    message: {
      one: '{customer} : Halo a déjà une licence qui est peut-être « {subscription} » ({haloLicenceIds}), créée par quelqu’un d’autre.',
      other: '{customer} : Halo a déjà des licences qui sont peut-être « {subscription} » ({haloLicenceIds}), créées par quelqu’un d’autre.',
    },
    action: 'Si c’est elle, utilisez-la ; sinon, créez-en une autre, ou rendez l’ancienne inactive dans Halo. Une règle peut le dire pour toutes celles de cette sorte.',
    wordings: {
      alike: {
        message: '{customer} : laquelle des licences créées par quelqu’un d’autre dans Halo ({haloLicenceIds}) est « {subscription} », ni le SKU, ni le nom, ni la durée, ni le nombre de postes, ni le coût ne le disent.',
        action: 'Choisissez laquelle, ou rendez inactives dans Halo celles qui ne sont plus vendues.',
      },
    },
  },
  'sync.goneAndLeft': {
    message: {
      one: '{customer} : {licences} a disparu de Sherweb et est encore active dans Halo.',
      other: '{customer} : {licences} ont disparu de Sherweb et sont encore actives dans Halo.',
    },
    action: `Rendez-les inactives dans Halo, ou activez ${settings.deactivateDeleted}.`,
  },
  'sync.goneUnsure': {
    message: {
      one: '{customer} : {licences} n’est plus dans Sherweb, mais « {unread} », qui est le même client Halo, n’a pas pu être lu et l’a peut-être ; rien n’a été désactivé.',
      other: '{customer} : {licences} ne sont plus dans Sherweb, mais « {unread} », qui est le même client Halo, n’a pas pu être lu et les a peut-être ; rien n’a été désactivé.',
    },
    action: 'Rien à faire : la prochaine synchronisation regarde à nouveau.',
  },
  'sync.goneCopied': {
    message: {
      one: '{customer} : {licences} porte la marque d’un abonnement qui n’est plus chez Sherweb et n’est pas la licence créée pour lui, mais une copie. Elle est encore active et pourrait être facturée.',
      other: '{customer} : {licences} portent les marques d’abonnements qui ne sont plus chez Sherweb et ne sont pas les licences créées pour eux, mais des copies. Elles sont encore actives et pourraient être facturées.',
    },
    action: 'Rendez inactif dans Halo ce qui n’est plus vendu, et retirez la marque des notes de ce qui l’est encore.',
  },
  'sync.goneWhileSuspended': {
    message: '{customer} est suspendu dans Sherweb, qui ne liste plus {licences} ; rien n’a été désactivé dans Halo.',
    action: 'Si les abonnements sont définitivement résiliés, rendez les licences inactives dans Halo.',
  },
  'sync.goneElsewhere': {
    message: {
      one: '{customer} : {licences} a disparu de Sherweb et est encore active chez un autre client Halo que celui de l’association.',
      other: '{customer} : {licences} ont disparu de Sherweb et sont encore actives chez d’autres clients Halo que celui de l’association.',
    },
    action: 'Rendez-les inactives dans Halo si elles ne sont plus vendues, ou corrigez l’association.',
  },
  'sync.licenceAtOtherCustomer': {
    message: {
      one: '{customer} est associé au client Halo {mapped}, mais {licences} est ailleurs et n’a pas été modifiée.',
      other: '{customer} est associé au client Halo {mapped}, mais {count} de ses licences sont ailleurs et n’ont pas été modifiées : {licences}.',
    },
    action: 'Si leur place est là, associez le client à l’endroit où elles sont (mappings set {sherwebCustomerId} <client Halo>) : elles sont suivies à nouveau telles quelles. Sinon, déplacez-les dans Halo, ou faites-en créer de nouvelles ici.',
  },
  'sync.licenceCopied': {
    message: {
      one: '{customer} : outre la licence de « {subscription} » ({haloLicenceId}), une autre active dans Halo ({haloLicenceIds}) porte sa marque et pourrait être facturée aussi.',
      other: '{customer} : outre la licence de « {subscription} » ({haloLicenceId}), {count} autres actives dans Halo ({haloLicenceIds}) portent sa marque et pourraient être facturées aussi.',
    },
    action: 'Rendez-la inactive dans Halo si elle facture la même chose une seconde fois, sinon retirez la marque de ses notes. Si personne ne l’a copiée, deux compagnons ont synchronisé au même moment : n’en laissez synchroniser qu’un.',
  },
  'sync.licenceDeleted': {
    message: '{customer} : la licence de « {subscription} » ({haloLicenceId}) n’est plus dans Halo alors que l’abonnement continue ; rien n’a été créé à sa place.',
    action: 'Si elle a été supprimée à dessein, laissez ainsi ; sinon, créez-la à nouveau et liez-la à sa ligne de facture.',
  },
  'sync.licenceUnverified': {
    message: '{customer} : la licence de « {subscription} » n’est pas dans la liste de Halo et n’a pas pu être recherchée ; aucune n’a donc été créée.',
    action: 'Synchronisez à nouveau ; si cela persiste, vérifiez que l’agent de l’application peut voir toutes les licences.',
  },
  'sync.linkedTwice': {
    message: '{customer} : la licence de « {subscription} » ({haloLicenceId}) est aussi liée à un autre abonnement et a été laissée telle quelle.',
    action: 'Arrêtez le compagnon et remettez dans son dossier de données une sauvegarde de links.json d’avant cette situation.',
  },
  'sync.madeInactive': {
    message: '{customer} : quelqu’un a rendu inactive dans Halo la licence de « {subscription} » ({haloLicenceId}) alors que l’abonnement continue ; elle est restée telle quelle.',
    action: 'Dites si elle reste inactive ou si elle est réactivée.',
  },
  'sync.markedTwice': {
    message: '{customer} : {count} licences dans Halo ({haloLicenceIds}) portent la marque de « {subscription} ».',
    action: 'Retirez la marque des notes de toutes sauf la bonne.',
  },
  'sync.replaced': {
    message: '{customer} : {came} est apparu dans Sherweb alors que {gone}, du même produit, a disparu, comme lors d’un renouvellement sous un nouvel identifiant. Rien n’a été modifié.',
    action: 'Dites quelle licence continue comme « {subscription} », pour que sa facturation continue, ou qu’une autre est créée.',
    wordings: {
      late: {
        message: '{customer} : {came} est arrivé dans Sherweb. L’abonnement de {gone}, du même SKU, a disparu il y a peu et sa licence est inactive depuis, comme lors d’un renouvellement tardif. Rien n’a été modifié.',
        action: 'Dites quelle licence redevient active et continue comme « {subscription} », afin que sa facturation continue, ou qu’une autre soit créée.',
      },
      elsewhere: {
        message: '{customer} : {came} est arrivé dans Sherweb alors que l’abonnement de {gone} a disparu, comme lors d’un renouvellement sous un nouvel identifiant. Le numéro est celui du client Halo où se trouve la licence, qui est un autre. Rien n’a été modifié.',
        action: 'Dites quelle licence continue, là où elle est, comme « {subscription} », afin que sa facturation continue, ou qu’une autre soit créée.',
      },
      byHand: {
        message: '{customer} : {came} est arrivé dans Sherweb. L’abonnement de {gone}, du même SKU, a disparu il y a peu, comme lors d’un renouvellement sous un nouvel identifiant ; sa licence avait été rendue inactive dans Halo, et non par le compagnon. Rien n’a été modifié.',
        action: 'Dites quelle licence redevient active et continue comme « {subscription} », afin que sa facturation continue, ou qu’une autre soit créée.',
      },
    },
  },
  'sync.linkedMoney': {
    message: {
      one: '{customer} : {count} ligne de facture dans Halo suit le coût qui serait écrit ({licences}). Elle peut changer de {moves} par mois ; le coût a donc été laissé tel quel, et tout le reste tenu à jour.',
      other: '{customer} : {count} lignes de facture dans Halo suivent des coûts qui seraient écrits ({licences}). Elles peuvent changer de {moves} par mois ; ces coûts ont donc été laissés tels quels, et tout le reste tenu à jour.',
    },
    action: `Choisissez de les écrire maintenant, dorénavant, ou pas du tout ; pour tous les clients à la fois, réglez ${settings.onLinkedMoney}.`,
  },
  'sync.linkedMoneyUnknown': {
    message: {
      one: 'Le coût de {count} licence n’a pas été écrit : les factures récurrentes de Halo n’ont pas pu être lues, et on ne sait pas si des lignes le suivent ni ce qui serait facturé aux clients.',
      other: 'Les coûts de {count} licences n’ont pas été écrits : les factures récurrentes de Halo n’ont pas pu être lues, et on ne sait pas si des lignes les suivent ni ce qui serait facturé aux clients.',
    },
    action: `Donnez à l’application la permission read:invoices, ou réglez ${settings.onLinkedMoney} sur « L’écrire, les lignes suivent » (write) si aucune ligne ne prend son prix ou son coût d’une licence.`,
  },
  'sync.feeRuleChanged': {
    message: 'Depuis cette version, le prix de Sherweb n’est écrit comme coût que là où des frais facturés prouvent qu’il en est un ; avant, il l’était toujours. Ce qui est dans Halo y reste jusque-là.',
    action: `Voyez Identifiants pour ce qui est prouvé ; pour continuer comme avant, réglez ${settings.recurringFee} sur « le coût » (cost).`,
  },
  'sync.overlap': {
    message: '{customer} : {came} est arrivé dans Sherweb alors que l’abonnement de {old}, du même SKU, y est encore, se termine le {day} et ne se renouvelle pas de lui-même. Aucune deuxième licence n’a été créée.',
    action: 'Dites si la licence {haloLicenceId} continuera comme « {subscription} » quand l’ancien aura disparu, ou si une autre est créée maintenant.',
  },
  'sync.overlapEnded': {
    message: '{customer} : l’abonnement de {gone} s’est terminé, et {came}, du même SKU et acheté alors qu’il y était encore, a la licence {ownLicenceId}. Ce qui facture la licence {haloLicenceId} ne facture pas {ownLicenceId}. Aucune des deux n’a été modifiée.',
    action: 'Dites laquelle des deux licences continue comme « {subscription} ».',
  },
  'sync.besideAnother': {
    message: '{customer} : une deuxième licence est créée pour {came}, à côté de {old} du même SKU, dont l’abonnement continue.',
    action: 'Liez-la à une ligne de facture dans Halo. Si elle prend la place de l’autre, il vous sera demandé laquelle continue quand l’autre aura disparu.',
  },
  'sync.otherCurrency': {
    message: {
      one: '{customer} : le prix de Sherweb est dans une autre devise que les coûts de Halo ({haloCurrency}) : {fees}. Le coût a été laissé tel quel.',
      other: '{customer} : {count} prix de Sherweb sont dans une autre devise que les coûts de Halo ({haloCurrency}) : {fees}. Ces coûts ont été laissés tels quels.',
    },
    action: `Choisissez de les laisser tels quels ou d’écrire les montants comme ils sont ; si Halo est dans une autre devise, réglez ${settings.haloCurrency}.`,
  },
  'sync.suspended': {
    message: '{customer} est suspendu dans Sherweb ; rien n’a donc été modifié pour lui dans Halo. Licences actives là-bas : {active} ({seats} postes) ; abonnements sans licence : {missing}.',
    action: 'Réglez la suspension dans Sherweb. D’ici là, rendez inactif dans Halo ce qui ne doit pas être facturé.',
    wordings: {
      complete: {
        message: '{customer} est suspendu dans Sherweb ; rien n’a donc été modifié pour lui dans Halo. Licences actives là-bas : {active} ({seats} postes).',
        action: 'Réglez la suspension dans Sherweb. D’ici là, rendez inactif dans Halo ce qui ne doit pas être facturé.',
      },
      notImported: {
        message: '{customer} est suspendu dans Sherweb ; rien n’a donc été modifié pour lui dans Halo. Il n’y a aucune licence active ; abonnements sans licence : {missing}.',
        action: 'Réglez la suspension dans Sherweb ; une fois levée, la synchronisation crée ce qui manque.',
      },
    },
  },
  'sync.partlyUnknown': {
    message: {
      one: '{customer} : une valeur de Sherweb ne peut pas être juste et a été laissée telle quelle dans Halo ; les postes ont été tenus à jour : {doubts}.',
      other: '{customer} : {count} valeurs de Sherweb ne peuvent pas être justes et ont été laissées telles quelles dans Halo ; les postes ont été tenus à jour : {doubts}.',
    },
    action: 'Vérifiez dans le portail de Sherweb ; ce qui y est juste, réglez-le à la main dans Halo jusqu’à ce que Sherweb le dise.',
  },
  'sync.subscriptionUnreadable': {
    message: '{customer} : {subscription} {why} ; sa licence a été laissée telle quelle.',
    action: 'Regardez l’abonnement dans le portail de Sherweb ; si tout y est en ordre, lancez « doctor » et envoyez-nous son rapport.',
    wordings: {
      shown: {
        message: '{subscription} {why}.',
        action: 'Regardez l’abonnement dans le portail de Sherweb.',
      },
      shownOfSeveral: {
        message: '{subscription} {why} ; autres cas semblables : {more}.',
        action: 'Regardez l’abonnement dans le portail de Sherweb.',
      },
    },
  },
  'sync.valuesKept': {
    message: {
      one: 'Halo garde « {field} » autrement qu’envoyé, pour une licence ({shown} pour {sent}) ; cela compte comme égal et n’est pas réécrit.',
      other: 'Halo garde « {field} » autrement qu’envoyé, pour {count} licences (par exemple {shown} pour {sent}) ; cela compte comme égal et n’est pas réécrit.',
    },
    action: 'Rien à faire, sauf si Halo doit garder la valeur telle quelle : regardez alors les règles et les autorisations dans Halo.',
  },
  'sync.underTwoCustomers': {
    message: '{customer} : « {subscription} » figure chez deux clients Sherweb à la fois et a été laissé tel quel.',
    action: 'Demandez à Sherweb à quel client il appartient.',
  },
};
