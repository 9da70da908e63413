/** Whose mappings and links these are, and what happens when another account answers. */
export const tenants = {
  'tenant.changed': {
    message: '{side} est un autre compte que celui des associations et des liens : ils ont été faits avec {known}, et c’est {found} qui répond maintenant.',
    action: 'Rien n’est planifié avant votre décision : dans les écrans d’administration, ou avec « tenant same » ou « tenant anew ».',
  },
  'tenant.notAsked': {
    message: 'Les deux comptes sont ceux des associations et des liens.',
    action: 'Il n’y a rien à décider.',
  },
  'choice.tenant.same': {
    message: '{mappings} associations et {links} liens restent en usage avec {found}.',
    action: 'C’est le même',
  },
  'choice.tenant.anew': {
    message: '{mappings} associations et {links} liens sont mis de côté dans un fichier du dossier de données, et vous associez à nouveau.',
    action: 'Recommencer',
  },
};
