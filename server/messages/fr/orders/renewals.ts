/** Ce qui se renouvelle, se termine ou se ferme, et ce que l'on en souhaite. */
export const renewals = {
  'renewals.unknownSubscription': {
    message: 'Aucun engagement de l’abonnement {subscriptionId} n’était chez Sherweb lors de la dernière lecture.',
    action: 'Lancez une synchronisation ou un aperçu, puis cherchez son identifiant avec : renewals --monthly --json.',
  },
  'renewals.noCalendar': {
    message: 'Il n’y a pas de calendrier à cette adresse ; elle a peut-être été révoquée.',
    action: 'Créez une nouvelle adresse : renewals calendar add <person>.',
  },
  'renewals.remindGoTo': {
    message: {
      one: '{customer} : « {product} » se renouvelle le {date} à {seats}, dans {count} jour ; {to} souhaités.',
      other: '{customer} : « {product} » se renouvelle le {date} à {seats}, dans {count} jours ; {to} souhaités.',
    },
    action: 'Fixez {to} comme quantité au renouvellement dans le portail de Sherweb : {portal}. Cela passe au vert dès qu’une lecture le montre.',
  },
  'renewals.remindEnd': {
    message: {
      one: '{customer} : « {product} » se renouvelle le {date} à {seats}, dans {count} jour ; on souhaite sa fin.',
      other: '{customer} : « {product} » se renouvelle le {date} à {seats}, dans {count} jours ; on souhaite sa fin.',
    },
    action: 'Désactivez son renouvellement dans le portail de Sherweb : {portal}. Cela passe au vert dès qu’une lecture le montre.',
  },
  'renewals.notReadSince': {
    message: '{customer} : « {product} » devait se renouveler le {date}, et Sherweb n’a pas été lu depuis.',
    action: 'Synchronisez maintenant : ce qui reste possible dépend du jour.',
  },
  'renewals.mayGoUp': {
    message: '{customer} : « {product} » s’est renouvelé à {seats} ; {to} souhaités.',
    action: 'Commandez {to} postes : on peut en ajouter à tout moment.',
  },
  'renewals.mayGoDown': {
    message: '{customer} : « {product} » s’est renouvelé à {seats} ; {to} souhaités, et la quantité peut descendre jusque-là jusqu’au {until}.',
    action: 'Commandez {to} postes avant ; ensuite la quantité est fixe pour toute la durée.',
  },
  'renewals.willEnd': {
    message: 'Abandonné : {customer} : « {product} » se termine le {date} sans renouvellement ; {to} souhaités ensuite.',
    action: 'Activez son renouvellement dans le portail de Sherweb, ou laissez-le se terminer.',
  },
  'renewals.quantityChanged': {
    message: 'Abandonné : {customer} : quelqu’un a changé « {product} » de {from} à {seats} ; {to} souhaités au renouvellement.',
    action: 'Dites à nouveau ce que vous souhaitez, ou oubliez-le.',
  },
  'renewals.floorHigher': {
    message: 'Abandonné : {customer} : « {product} » s’est renouvelé à {seats} et ne peut descendre qu’à {floor}, jusqu’au {until} ; {to} souhaités.',
    action: 'Demandez {floor} si cela aide, ou oubliez-le.',
  },
  'renewals.floorUnknown': {
    message: 'Abandonné : {customer} : « {product} » s’est renouvelé à {seats} ; {to} souhaités, et Sherweb ne dit pas jusqu’où la quantité peut descendre.',
    action: 'Regardez dans le portail de Sherweb.',
  },
  'renewals.windowMissed': {
    message: 'Abandonné : {customer} : « {product} » s’est renouvelé à {seats} ; {to} souhaités, et la fenêtre est fermée (dernière jusqu’au {closed}).',
    action: 'La quantité est fixe pour cette durée. Dites ce que vous souhaitez au prochain renouvellement ; si le compagnon était arrêté à ce moment, faites-le tourner sur une machine toujours allumée.',
  },
  'renewals.isOrdered': {
    message: '{customer} : « {product} » s’est renouvelé à {seats} ; {to} sont commandés ({orderId}).',
    action: 'Rien à faire : c’est fait dès qu’une lecture montre {to}. Voyez les commandes.',
  },
  'renewals.orderFailed': {
    message: 'Abandonné : {customer} : « {product} » s’est renouvelé à {seats} ; {to} ont été commandés ({orderId}), et la commande a échoué ou a été refusée.',
    action: 'Voyez la commande pour sa raison. Rien n’est commandé une seconde fois de soi-même : redemandez tant que la fenêtre est ouverte.',
  },
  'renewals.renewedAnyway': {
    message: 'Abandonné : {customer} : on souhaitait la fin de « {product} », qui s’est renouvelé à {seats}.',
    action: 'Résiliez-le tant que sa fenêtre est ouverte, ou dites ce que vous souhaitez au prochain renouvellement.',
  },
  'renewals.changed': {
    message: 'Abandonné : {customer} : « {product} » n’est plus tel qu’il a été accepté.',
    action: 'Regardez-le à nouveau, puis acceptez-le tel quel ou dites ce que vous souhaitez.',
  },
  'renewals.gone': {
    message: 'Abandonné : {customer} : Sherweb ne liste plus « {product} ».',
    action: 'S’il continue sous un nouvel identifiant, dites-y ce que vous souhaitez ; puis oubliez ceci.',
  },
  'renewals.over': {
    message: 'Abandonné : {customer} : ce que l’on souhaitait de « {product} » valait jusqu’au {until}.',
    action: 'Dites à nouveau ce que vous souhaitez, ou oubliez-le.',
  },
};
