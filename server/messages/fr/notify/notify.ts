/** Ce que l’on fait savoir par les moyens choisis, et ce que ces moyens répondent. */
export const notify = {
  'notify.partly': {
    message: {
      one: '{count} changement de la dernière synchronisation a échoué.',
      other: '{count} changements de la dernière synchronisation ont échoué.',
    },
    action: 'Regardez-la dans l’historique ; la prochaine réessaie.',
  },
  'notify.late': {
    message: 'Aucune synchronisation n’a fait son travail depuis {hours} heures, alors qu’il en faut une par jour.',
    action: 'Vérifiez que le compagnon et sa machine fonctionnent, et consultez son journal.',
  },
  'notify.otherAccount': {
    message: 'Un autre compte de {side} répond que celui des associations et des licences ; rien n’est synchronisé tant que personne n’a décidé.',
    action: 'Dites sous Clients si c’est le même, ou avec : tenant same, tenant anew.',
  },
  'notify.held': {
    message: { one: '{count} plan attend quelqu’un.', other: '{count} plans attendent quelqu’un.' },
    action: 'Regardez-le dans la Vue d’ensemble et approuvez-le, ou abandonnez-le.',
  },
  'notify.heldPlan': {
    message: {
      one: '{planId} : {count} changement attend depuis le {day}.',
      other: '{planId} : {count} changements attendent depuis le {day}.',
    },
    action: 'Approuvez exactement cela : sync --approve {planId}.',
  },
  'notify.decisions': {
    message: { one: '{count} décision attend quelqu’un.', other: '{count} décisions attendent quelqu’un.' },
    action: 'Réglez-les sur la vue d’ensemble, ou avec : decisions list.',
  },
  'notify.unmapped': {
    message: {
      one: '{count} client Sherweb n’appartient à aucun client Halo : rien n’en est synchronisé ni facturé.',
      other: '{count} clients Sherweb n’appartiennent à aucun client Halo : rien n’en est synchronisé ni facturé.',
    },
    action: 'Associez-les ou excluez-les sous Clients.',
  },
  'notify.doubled': {
    message: {
      one: '{count} nom est porté par plusieurs clients Sherweb.',
      other: '{count} noms sont portés par plusieurs clients Sherweb.',
    },
    action: 'Associez chacun à la main sous Clients ; un nom que plusieurs portent n’est jamais associé d’office.',
  },
  'notify.customer': {
    message: '{customer}',
    action: 'Associez-le ou excluez-le sous Clients.',
  },
  'notify.billed': {
    message: {
      one: '{count} abonnement n’est pas facturé comme il a été acheté.',
      other: '{count} abonnements ne sont pas facturés comme ils ont été achetés.',
    },
    action: 'Corrigez-les depuis l’écran Facturation, le plus d’argent d’abord.',
    wordings: {
      money: {
        message: {
          one: '{count} abonnement n’est pas facturé comme il a été acheté : {money} par mois en jeu.',
          other: '{count} abonnements ne sont pas facturés comme ils ont été achetés : {money} par mois en jeu.',
        },
        action: 'Corrigez-les depuis l’écran Facturation, le plus d’argent d’abord.',
      },
    },
  },
  'notify.billedRow': {
    message: '{customer} : « {product} » {state} (acheté {bought}, facturé {billed})',
    action: 'Corrigez-le depuis l’écran Facturation.',
    wordings: {
      money: {
        message: '{customer} : « {product} » {state} (acheté {bought}, facturé {billed}), {money} par mois',
        action: 'Corrigez-le depuis l’écran Facturation.',
      },
    },
  },
  'notify.closing': {
    message: {
      one: '{count} engagement se renouvelle, se termine ou se ferme bientôt.',
      other: '{count} engagements se renouvellent, se terminent ou se ferment bientôt.',
    },
    action: 'Dites sous Renouvellements ce que vous voulez de chacun, ou acceptez-le.',
  },
  'notify.closingWindow': {
    message: '{customer} : « {product} » ({seats} postes) ne peut descendre à {floor} que jusqu’au {until}.',
    action: 'Commandez moins de postes d’ici là, ou acceptez-le.',
  },
  'notify.closingEnds': {
    message: '{customer} : « {product} » ({seats} postes) se termine le {day} sans renouvellement.',
    action: 'Activez son renouvellement dans le portail de Sherweb, ou laissez-le se terminer.',
  },
  'notify.closingRenews': {
    message: '{customer} : « {product} » se renouvelle le {day} à {seats} postes.',
    action: 'Dites sous Renouvellements ce que vous en voulez.',
  },
  'notify.ordersWaiting': {
    message: {
      one: '{count} commande attend une approbation.',
      other: '{count} commandes attendent une approbation.',
    },
    action: 'Approuvez-la ou refusez-la sous Commandes.',
  },
  'notify.ordersFailed': {
    message: {
      one: '{count} commande a échoué, ou personne ne sait ce qu’elle est devenue.',
      other: '{count} commandes ont échoué, ou personne ne sait ce qu’elles sont devenues.',
    },
    action: 'Regardez-les sous Commandes.',
  },
  'notify.ordersConfirmed': {
    message: { one: '{count} commande est confirmée.', other: '{count} commandes sont confirmées.' },
    action: 'Rien à faire : la licence suit.',
  },
  'notify.order': {
    message: '{customer} : « {product} » de {from} à {to} postes',
    action: 'Regardez-la sous Commandes.',
  },
  'notify.prices': {
    message: {
      one: 'Le prix de {count} produit chez Sherweb n’est plus le même.',
      other: 'Les prix de {count} produits chez Sherweb ne sont plus les mêmes.',
    },
    action: 'Regardez sous Ce qui a changé, et vos propres prix.',
  },
  'notify.price': {
    message: {
      one: '« {product} » : {from} avant, {to} maintenant, chez {count} client',
      other: '« {product} » : {from} avant, {to} maintenant, chez {count} clients',
    },
    action: 'Regardez votre propre prix.',
  },
  'notify.strangers': {
    message: {
      one: 'Quelqu’un d’autre tient {count} licence d’un produit que nous synchronisons, à côté de la nôtre.',
      other: 'Quelqu’un d’autre tient {count} licences de produits que nous synchronisons, à côté des nôtres.',
    },
    action: 'Désactivez le module Sherweb de Halo et l’intégration Halo de Sherweb : deux sources facturent deux fois.',
  },
  'notify.stranger': {
    message: '{customer} : « {product} » ({id})',
    action: 'Regardez qui l’a créée.',
  },
  'notify.changedBack': {
    message: {
      one: '{count} valeur que nous écrivons est de nouveau autre après chaque synchronisation.',
      other: '{count} valeurs que nous écrivons sont de nouveau autres après chaque synchronisation.',
    },
    action: 'Désactivez le module Sherweb de Halo et l’intégration Halo de Sherweb.',
  },
  'notify.changedBackOne': {
    message: '{customer} : « {product} » : {wrote} écrit, {found} trouvé',
    action: 'Regardez qui l’a changée.',
  },
  'notify.storage': {
    message: {
      one: 'Les données du compagnon sont en difficulté.',
      other: 'Les données du compagnon sont en difficulté à {count} endroits.',
    },
    action: 'Vérifiez le disque de sa machine.',
  },
};
