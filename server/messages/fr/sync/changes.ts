/** What changed since a moment. */
export const changes = {
  'changes.sinceUnknown': {
    message: '« {since} » n’est ni un jour ni une exécution conservée.',
    action: 'Indiquez un jour comme 2026-11-01, last-invoice-run, ou l’identifiant d’une exécution tel que « runs » l’affiche.',
  },
  'changes.noInvoiceRun': {
    message: 'On ne sait pas quand Halo a créé des factures récurrentes pour la dernière fois : aucune n’indique son prochain jour et sa période.',
    action: 'Indiquez plutôt un jour comme 2026-11-01.',
  },
};
