/** Reprendre la suite d’un autre auteur des mêmes abonnements. */
export const takeOver = {
  'takeOver.moduleOn': {
    message: 'Le module Sherweb propre à Halo est encore activé, et deux auteurs doublent clients, licences et factures.',
    action: 'Désactivez-le dans Halo (Configuration > Integrations > Sherweb), puis reprenez la suite.',
  },
} as const;
