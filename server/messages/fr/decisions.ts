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
    message: "Rien n'est lié ni créé pour cet abonnement.",
    action: 'Ne pas y toucher',
  },
  'decisions.noSuchChoice': {
    message: "« {choice} » n'est pas un choix de cette décision.",
    action: "Choisissez l'un de ceux-ci : {choices}.",
    wordings: {
      none: {
        message: "« {choice} » n'est pas un choix : cette décision ne se prend pas ici.",
        action: "Faites plutôt ce qu'elle indique.",
      },
    },
  },
  'decisions.unknown': {
    message: "Aucune décision {decisionId} n'est en attente.",
    action: 'Listez les décisions pour voir lesquelles le sont ; elle a peut-être été prise entre-temps.',
  },
} as const;
