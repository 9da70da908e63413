/** Prendre la relève de ce qui écrivait les mêmes abonnements. */
export const takeOver = {
  'takeOver.moduleOn': {
    message: 'Le module Sherweb propre à Halo est encore activé, et deux intégrations doublent clients, licences et factures.',
    action: 'Désactivez-le dans Halo (Configuration > Intégrations > Sherweb), puis prenez la relève.',
  },
  'takeOver.stillWriting': {
    message: {
      one: '{count} valeur que nous avons écrite est de nouveau différente après chaque synchronisation : quelqu’un d’autre écrit encore.',
      other: '{count} valeurs que nous avons écrites sont de nouveau différentes après chaque synchronisation : quelqu’un d’autre écrit encore.',
    },
    action: 'Désactivez l’autre intégration, laissez passer une ou deux synchronisations, puis prenez la relève. La facturation nomme ces valeurs.',
  },
  'takeOver.sayItIsOff': {
    message: 'Rien de lisible d’ici ne montre si l’autre intégration est désactivée, et deux intégrations doublent clients, licences et factures.',
    action: 'Désactivez-la là où elle tourne, puis dites-le (la case de la dernière étape, ou --other-is-off).',
  },
  'takeOver.twice': {
    message: '{customer} : « {subscription} » se trouve plus d’une fois dans Halo.',
    action: 'Désactivez dans Halo ce qui ne doit pas être facturé, ou liez la licence qui est la bonne sous Clients.',
    wordings: {
      already: {
        message: '{customer} : « {subscription} » a sa licence ou la reçoit ainsi, et une autre du même produit est active ({haloLicenceIds}).',
        action: 'Regardez laquelle est facturée, et désactivez l’autre dans Halo.',
      },
      several: {
        message: '{customer} : rien ne dit laquelle des licences ({haloLicenceIds}) est « {subscription} ». Aucune n’est reprise.',
        action: 'Liez celle qui est la bonne sous Clients ; désactivez les autres dans Halo si elles facturent la même chose.',
      },
      ofAnother: {
        message: '{customer} : « {subscription} » se trouve aussi dans une licence de quelqu’un d’autre ({haloLicenceIds}).',
        action: 'Regardez si elle est achetée deux fois ; sinon, désactivez cette licence dans Halo, ou prenez la relève de celui qui l’a écrite.',
      },
    },
  },
  'takeOver.leftLicences': {
    message: {
      one: '{count} licence de l’autre intégration n’est aucun abonnement de Sherweb. Elle reste telle quelle.',
      other: '{count} licences de l’autre intégration ne sont aucun abonnement de Sherweb. Elles restent telles quelles.',
    },
    action: 'Regardez la liste (take-over) : ce qui n’est plus acheté devrait être inactif dans Halo.',
  },
  'takeOver.withoutLicence': {
    message: {
      one: '{count} abonnement n’a pas de licence dans Halo. Rien n’est créé maintenant.',
      other: '{count} abonnements n’ont pas de licence dans Halo. Rien n’est créé maintenant.',
    },
    action: 'La prochaine synchronisation les montre dans son aperçu, et les crée.',
  },
};
