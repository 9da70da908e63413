/** Décisions : ce que fait chaque choix, et ce qui est écrit sur son bouton. */
export const decisions = {
  'choice.existingLicence.adopt': {
    message: 'La licence {haloLicenceId} devient celle de cet abonnement et reste à jour avec lui.',
    action: 'Utiliser la licence {haloLicenceId}',
  },
  'choice.existingLicence.create': {
    message: 'Une licence propre est créée ; celle qui existe reste telle quelle et peut facturer la même chose une seconde fois.',
    action: 'Créer une autre licence',
  },
  'choice.existingLicence.leave': {
    message: 'Rien n’est lié ni créé pour cet abonnement.',
    action: 'Ne pas y toucher',
  },
  'choice.licenceAtOtherCustomer.create': {
    message: 'De nouvelles licences sont créées chez le client Halo de l’association et suivies dès lors. Celles qui sont ailleurs restent actives et ne sont plus suivies : rendez-les inactives dans Halo, sinon les deux peuvent être facturées.',
    action: 'En créer de nouvelles ici',
  },
  'choice.licenceAtOtherCustomer.leave': {
    message: 'Rien n’est créé ni suivi ; ces licences restent telles quelles, quoi que dise Sherweb.',
    action: 'Ne pas y toucher',
  },
  'choice.licenceAtOtherCustomer.map': {
    message: 'Le client est associé aussitôt au client Halo {haloClientId}, où sont toutes ces licences ; la prochaine synchronisation les suit telles quelles.',
    action: 'L’associer à l’endroit où elles sont ({haloClientId})',
  },
  'choice.linkedMoney.accept': {
    message: 'Ces coûts sont écrits dans Halo et les lignes les suivent ; un autre changement sera demandé à nouveau.',
    action: 'Écrire ces coûts',
  },
  'choice.linkedMoney.always': {
    message: 'Les coûts de ce client sont écrits dans Halo maintenant et dorénavant, et les lignes les suivent.',
    action: 'Les écrire dorénavant',
  },
  'choice.linkedMoney.leave': {
    message: 'Les coûts que suivent des lignes de ce client restent tels quels dans Halo et se règlent à la main ; tout le reste est tenu à jour.',
    action: 'Laisser ces coûts tels quels',
  },
  'choice.nearMatch.create': {
    message: 'Un client à part est créé dans Halo, à côté de « {haloCustomer} ».',
    action: 'En créer un nouveau',
  },
  'choice.nearMatch.exclude': {
    message: 'Il est exclu : rien de lui n’est créé ni tenu à jour jusqu’à ce que vous l’incluiez de nouveau.',
    action: 'L’exclure',
  },
  'choice.nearMatch.same': {
    message: '« {customer} » est associé au client « {haloCustomer} » ({haloClientId}) de Halo, et ses abonnements y sont importés.',
    action: 'C’est le même client',
  },
  'choice.otherCurrency.leave': {
    message: 'Les coûts dans une autre devise restent tels quels dans Halo et se règlent à la main ; tout le reste est tenu à jour.',
    action: 'Laisser ces coûts tels quels',
  },
  'choice.otherCurrency.write': {
    message: 'Les montants sont écrits tels quels dans Halo, comme s’ils étaient dans la devise de Halo.',
    action: 'Écrire les montants tels quels',
  },
  'choice.replaced.continue': {
    message: 'La licence {haloLicenceId} continue comme cet abonnement, avec ses postes, ses dates et son coût ; ce qui la facture continue aussi.',
    action: 'La licence {haloLicenceId} continue',
  },
  'choice.replaced.create': {
    message: 'Une licence propre est créée ; l’ancienne est traitée comme résiliée, et aucune ligne de facture ne suit la nouvelle d’elle-même.',
    action: 'Créer une autre licence',
  },
  'choice.overlap.continue': {
    message: 'Rien n’est créé ; quand l’ancien abonnement aura disparu, la licence {haloLicenceId} continuera comme celui-ci, et sa facturation aussi. D’ici là, celui-ci n’est pas facturé.',
    action: 'La licence {haloLicenceId} continuera',
  },
  'choice.overlap.create': {
    message: 'Une licence propre est créée maintenant, et les deux comptent tant que les deux sont dans Sherweb ; liez-la à une ligne de facture dans Halo.',
    action: 'Créer une autre licence maintenant',
  },
  'choice.overlapEnded.continue': {
    message: 'La licence {haloLicenceId} continue comme cet abonnement, et sa facturation aussi ; la licence {ownLicenceId} devient inactive.',
    action: 'La licence {haloLicenceId} continue',
  },
  'choice.overlapEnded.keep': {
    message: 'L’abonnement garde la licence {ownLicenceId}, et l’ancienne est traitée comme résiliée ; liez {ownLicenceId} à sa ligne de facture dans Halo.',
    action: 'Il garde la licence {ownLicenceId}',
  },
  'choice.successor.succeed': {
    message: 'Il prend la place de celui qui a disparu : son association, et ses licences continuent comme les abonnements des mêmes produits. Aucune licence n’est créée à côté d’une ancienne ; ce qui n’a pas été racheté est traité comme disparu.',
    action: 'C’est la même entreprise',
  },
  'choice.licenceDeleted.create': {
    message: 'Une nouvelle licence est créée pour cet abonnement ; liez-la à sa ligne de facture dans Halo, car l’ancienne ligne ne facture plus rien.',
    action: 'La créer à nouveau',
  },
  'choice.licenceDeleted.leave': {
    message: 'L’abonnement reste sans licence dans Halo, et rien ne le facture.',
    action: 'Le laisser sans licence',
  },
  'choice.madeInactive.activate': {
    message: 'La licence est réactivée et tenue à jour ; sa ligne de facture facture à nouveau.',
    action: 'La réactiver',
  },
  'choice.madeInactive.keep': {
    message: 'La licence reste inactive, rien ne la facture donc ; ses postes et ses autres champs restent à jour.',
    action: 'La garder inactive',
  },
  'choice.madeInactive.leave': {
    message: 'Rien n’est écrit dans cette licence tant qu’elle est inactive.',
    action: 'Ne pas y toucher',
  },
  'decisions.noSuchChoice': {
    message: '« {choice} » n’est pas un choix de cette décision.',
    action: 'Choisissez l’un de ceux-ci : {choices}.',
    wordings: {
      none: {
        message: '« {choice} » n’est pas un choix : cette décision ne se prend pas ici.',
        action: 'Faites plutôt ce qu’elle indique.',
      },
    },
  },
  'decisions.unknown': {
    message: 'Aucune décision {decisionId} n’est en attente.',
    action: 'Listez les décisions pour voir lesquelles le sont ; elle a peut-être été prise entre-temps.',
  },
};
