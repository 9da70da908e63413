import { settings } from '../words/settings.ts';

/** Postes commandés à Sherweb, et abonnements résiliés : pourquoi non, et ce qui en est advenu. */
export const orders = {
  'orders.off': {
    message: 'La commande de postes est désactivée.',
    action: `Un administrateur active ${settings.ordersEnabled}.`,
  },
  'orders.unknownOrder': {
    message: 'Il n’y a pas de commande {orderId}.',
    action: 'Voyez lesquelles existent : orders list.',
  },
  'orders.unknownSubscription': {
    message: 'Sherweb, tel que lu en dernier, n’a pas d’abonnement {subscriptionId}.',
    action: 'Lancez une synchronisation ou un aperçu, puis cherchez son identifiant dans le rapport ou dans l’onglet du client.',
  },
  'orders.notYourCustomer': {
    message: 'Le client de cet abonnement n’est associé à aucun client Halo : on ne peut pas commander de postes.',
    action: 'Demandez à un administrateur d’associer le client.',
  },
  'orders.byUse': {
    message: '« {product} » est facturé à l’usage et n’a pas de postes à changer.',
    action: 'Changez-le là où il est utilisé, ou dans le portail de Sherweb.',
  },
  'orders.nothingToChange': {
    message: '« {product} » a déjà {to} postes, selon la dernière lecture.',
    action: 'Actualisez le client si vous attendez un autre nombre, puis redemandez.',
  },
  'orders.alreadyOpen': {
    message: 'Une autre commande pour « {product} » est ouverte : {orderId}.',
    action: 'Attendez sa fin, ou refusez-la.',
  },
  'orders.confirmName': {
    message: 'Résilier met fin à « {product} » chez le client : son nom doit être saisi tel qu’il est écrit ici.',
    action: 'Saisissez le nom : cancel-subscription {subscriptionId} --confirm "{product}".',
  },
  'orders.notWaiting': {
    message: 'La commande {orderId} n’attend pas d’approbation : elle est {state}.',
    action: 'Rien à faire. Pour changer encore la quantité, faites une nouvelle demande.',
  },
  'orders.samePerson': {
    message: 'Vous avez vous-même demandé la commande {orderId}, et une commande demande deux personnes.',
    action: `Laissez quelqu’un d’autre l’approuver, ou activez ${settings.ordersApproverMayRequest}.`,
  },
  'orders.overDailySeats': {
    message: 'Cette commande change {seats} postes ; il en reste {left} des {most} permis en 24 heures.',
    action: `Approuvez-la plus tard, ou augmentez ${settings.ordersDailySeats}.`,
  },
  'orders.overDailyMoney': {
    message: 'Cette commande ajoute {added} par cycle de facturation ; il reste {left} des {most} que les commandes de 24 heures peuvent ajouter.',
    action: `Approuvez-la plus tard, ou augmentez ${settings.ordersDailyMoney}.`,
  },
  'orders.dryRun': {
    message: 'Rien n’a été envoyé, car l’écriture chez Sherweb est désactivée. Voici ce qui serait envoyé : {from} → {to} postes de l’abonnement {subscriptionId}.',
    action: `Pour l’envoyer, désactivez ${settings.ordersDryRun} et approuvez à nouveau.`,
    wordings: {
      cancellation: {
        message: 'Rien n’a été envoyé, car l’écriture chez Sherweb est désactivée. Voici ce qui serait envoyé : la résiliation de l’abonnement {subscriptionId}.',
        action: `Pour l’envoyer, désactivez ${settings.ordersDryRun} et approuvez à nouveau.`,
      },
    },
  },
  'orders.closed': {
    message: 'Rien n’a été commandé : Sherweb ne laisse baisser la quantité que jusqu’à {floor}, et ne le disait pas lors de l’approbation.',
    action: 'Demandez {floor} ou plus, ou attendez le renouvellement.',
    wordings: {
      cancellation: {
        message: 'Rien n’a été annulé : cet abonnement est engagé jusqu’au {until}, et Sherweb ne le disait pas lors de l’approbation.',
        action: 'Laissez-le finir à son renouvellement, dans le portail de Sherweb, ou redemandez si c’est voulu malgré tout.',
      },
    },
  },
  'orders.moved': {
    message: 'Rien n’a été commandé : Sherweb montre maintenant {now} postes, et la commande partait de {from}.',
    action: 'Regardez le nouveau nombre, puis redemandez si c’est encore voulu.',
    wordings: {
      gone: {
        message: 'Rien n’a été commandé : Sherweb n’a plus cet abonnement.',
        action: 'Rien à faire, sauf s’il devrait encore y être : demandez alors à Sherweb.',
      },
      unreadable: {
        message: 'Rien n’a été commandé : Sherweb montre cet abonnement d’une façon qu’on ne peut pas croire.',
        action: 'Lancez « doctor », puis redemandez.',
      },
    },
  },
  'orders.notSent': {
    message: 'Rien n’a été commandé, et Sherweb montre {now} postes comme avant. Sherweb, {call} : {happened}.',
    action: 'Redemandez quand Sherweb répondra à nouveau.',
    wordings: {
      unread: {
        message: 'Rien n’a été commandé, car Sherweb n’a pas pu être lu juste avant. Sherweb, {call} : {happened}.',
        action: 'Redemandez quand Sherweb répondra à nouveau.',
      },
      companionWasOff: {
        message: 'Rien n’a été commandé : le compagnon était arrêté après l’approbation, et rien n’est commandé en retard.',
        action: 'Redemandez si c’est encore voulu.',
      },
      broken: {
        message: 'Rien n’a été commandé, pour une raison propre au compagnon. Son journal en dit plus.',
        action: 'Redemandez ; si cela reste, signalez-le.',
      },
    },
  },
  'orders.refusedCommitment': {
    message: 'Sherweb a refusé la commande : l’abonnement est sous engagement et ne peut pas descendre à {to} postes maintenant. Il a {now} postes comme avant.',
    action: 'Attendez le renouvellement, ou demandez à Sherweb de l’ajuster ; une pénalité peut s’appliquer.',
  },
  'orders.refusedRestricted': {
    message: 'Sherweb a refusé la commande : la quantité de ce produit ne se change pas par son API. Il a {now} postes comme avant.',
    action: 'Commandez dans le portail de Sherweb, ou demandez à votre gestionnaire de compte.',
  },
  'orders.refusedLimits': {
    message: 'Sherweb a refusé la commande : {to} postes sont sous le minimum ou au-dessus du maximum de ce produit. Il a {now} postes comme avant.',
    action: 'Cherchez les limites du produit dans le portail de Sherweb, puis demandez un nombre qui les respecte.',
  },
  'orders.refusedDependencies': {
    message: 'Sherweb a refusé la commande : un autre abonnement du client dépend de celui-ci, ou celui-ci d’un autre. Il a {now} postes comme avant.',
    action: 'Changez d’abord l’autre abonnement, puis redemandez.',
  },
  'orders.refusedTerms': {
    message: 'Sherweb a refusé la commande : des conditions de service ne sont pas encore acceptées. Il a {now} postes comme avant.',
    action: 'Acceptez-les dans le portail de Sherweb, puis redemandez.',
  },
  'orders.refused': {
    message: 'Sherweb a refusé la commande ; il y a {now} postes comme avant. Sherweb, {call} : {happened}.',
    action: 'Regardez ce que dit Sherweb, puis redemandez.',
  },
  'orders.answerLost': {
    message: 'La commande a été envoyée, et sa réponse s’est perdue : {happened}.',
    action: 'Rien à faire : la prochaine lecture de Sherweb dira si elle a été exécutée, et elle n’est pas renvoyée.',
    wordings: {
      companionEnded: {
        message: 'Le compagnon s’est arrêté pendant l’envoi de la commande.',
        action: 'Rien à faire : la prochaine lecture de Sherweb dira si elle a été exécutée, et elle n’est pas renvoyée.',
      },
    },
  },
  'orders.neverSeen': {
    message: 'La commande a été envoyée, sa réponse s’est perdue, et Sherweb montre encore {now} postes au lieu de {to}.',
    action: 'Regardez dans le portail de Sherweb. Une lecture ultérieure qui montre {to} confirme la commande ; si Sherweb ne la connaît pas, redemandez.',
  },
  'orders.withoutEffect': {
    message: 'Sherweb dit que la commande est faite, et montre encore {now} postes au lieu de {to}.',
    action: 'Certains produits ne suivent qu’à leur date de facturation. Une lecture ultérieure qui montre {to} confirme la commande ; sinon, demandez à Sherweb.',
  },
  'orders.stillUnderWay': {
    message: 'Sherweb a accepté la commande et ne l’a pas terminée ; il montre {now} postes au lieu de {to}.',
    action: 'Rien à faire : une lecture ultérieure qui montre {to} confirme la commande.',
  },
  'orders.failedAtSherweb': {
    message: 'Sherweb a accepté la commande, et elle y a échoué sans raison donnée. Il y a {now} postes.',
    action: 'Cherchez la raison dans le portail de Sherweb, le plus souvent un engagement, puis redemandez.',
  },
  'orders.noTicketNote': {
    message: 'Le ticket {ticket} n’a pas reçu de note ({happened}) ; rien d’autre n’en dépend.',
    action: `Donnez à l’application dans Halo l’étendue edit:tickets et vérifiez ${settings.ticketNoteOutcome}, ou videz-le.`,
  },
  'orders.belowFloor': {
    message: 'Sherweb refusera probablement : la quantité peut descendre à {floor} pour l’instant.',
    action: 'Demandez {floor} ou plus, ou attendez le renouvellement.',
  },
  'orders.cancelsCommitment': {
    message: 'Cet abonnement est sous engagement jusqu’au {until} : Sherweb peut refuser la résiliation, ou facturer le reste de la période.',
    action: 'Laissez-le plutôt se terminer à son renouvellement, dans le portail de Sherweb.',
  },
};
