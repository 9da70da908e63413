/** Why a plan waits for a person. */
export const holds = {
  tooManyDeactivations: {
    message: {
      one: '{count} licence active sur {active} serait désactivée ({percent} %) ; les limites sont de {most} licences et de {mostPercent} %.',
      other: '{count} licences actives sur {active} seraient désactivées ({percent} %) ; les limites sont de {most} licences et de {mostPercent} %.',
    },
    action: 'Regardez le plan ; approuvez-le si ces abonnements sont vraiment résiliés.',
  },
  customerDroppedToNone: {
    message: {
      one: 'Sherweb ne liste plus aucun abonnement pour « {customer} », alors que Halo y a {count} licence active.',
      other: 'Sherweb ne liste plus aucun abonnement pour « {customer} », alors que Halo y a {count} licences actives.',
    },
    action: 'Regardez ce client dans Sherweb ; approuvez le plan si tous ses abonnements sont vraiment résiliés.',
  },
  customersDroppedToNone: {
    message: {
      one: 'Sherweb ne liste plus aucun abonnement pour {count} client, « {customer} », alors que Halo y a des licences actives.',
      other: 'Sherweb ne liste plus aucun abonnement pour {count} clients à la fois, dont « {customer} », alors que Halo y a des licences actives.',
    },
    action: 'Regardez ces clients dans Sherweb ; approuvez si tous leurs abonnements sont vraiment résiliés.',
  },
  tooManySeatsLost: {
    message: {
      one: '{count} poste sur {seats} ne serait plus facturé ({percent} %) ; la limite est de {mostPercent} %.',
      other: '{count} postes sur {seats} ne seraient plus facturés ({percent} %) ; la limite est de {mostPercent} %.',
    },
    action: 'Comparez les quantités avec Sherweb ; approuvez si elles sont vraiment aussi basses.',
  },
  lostSight: {
    message: 'Halo semble nous montrer moins que ce qu’il contient : {signs}. Rien n’est donc créé à la place de ce qui n’est pas visible.',
    action: 'Vérifiez que l’application Halo, et l’agent avec lequel elle se connecte, voient toujours tous les clients et toutes les licences ; dès que c’est le cas, la prochaine synchronisation reprend d’elle-même. Si tout a vraiment disparu, ou est vraiment nouveau, approuvez le plan.',
  },
  noHaloCustomers: {
    message: {
      one: 'Halo ne montre aucun client, et {count} serait créé.',
      other: 'Halo ne montre aucun client, et {count} seraient créés.',
    },
    action: 'Regardez dans Halo ; s’il a des clients, permettez à l’agent de l’application Halo de les voir, puis synchronisez de nouveau. S’il est vraiment vide, approuvez le plan.',
  },
};
