/** Ce qu’un essai de lignes de factures a vu. */
export const doctorLines = {
  'seen.noInvoiceToTry': 'Rien n’a été essayé : le client n’a pas de facture récurrente d’au moins deux lignes qui ne demande aucune approbation.',
  'seen.lineAlone': 'Une ligne écrite seule a changé, rien d’autre, et elle a été remise comme avant.',
  'seen.lineWithInvoice': 'Une ligne écrite avec sa facture entière a changé, rien d’autre, et elle a été remise comme avant.',
  'seen.lineAloneOtherwise': 'Une ligne écrite seule n’a pas été prise telle quelle, ou d’autres ont changé ; tout est de nouveau comme avant.',
  'seen.lineWithInvoiceOtherwise': 'Une ligne écrite avec sa facture entière n’a pas été prise telle quelle, ou d’autres ont changé ; tout est de nouveau comme avant.',
  'seen.lineNotPutBack': 'La facture n’a pas pu être remise comme avant.',
  'seen.linesStayed': 'Les lignes omises sont restées comme elles étaient.',
  'seen.linesLost': {
    one: '{count} ligne omise a changé ou a disparu.',
    other: '{count} lignes omises ont changé ou ont disparu.',
  },
  'seen.linesNotLeftOut': 'Aucune ligne n’a été omise d’une écriture qui a été prise.',
  'seen.tieKept': 'La licence était sur la ligne comme elle a été envoyée.',
  'seen.tieOtherwise': 'La licence était sur la ligne autrement qu’elle a été envoyée.',
  'seen.tieLost': 'L’écriture a reçu une réponse, et la ligne ne montrait aucune licence.',
  'seen.lineAdded': 'Une ligne ajoutée est comme elle a été envoyée, et rien d’autre n’a changé ; elle reste inactive et ne suit rien.',
  'seen.lineAddedOtherwise': 'Une ligne ajoutée n’est pas comme elle a été envoyée, ou d’autres ont changé.',
  'seen.noLineAdded': 'Aucune ligne n’a été ajoutée.',
  'so.linesByHand': 'Ouvrez maintenant dans Halo les factures récurrentes de ce client, et remettez à la main ce qui n’est pas comme avant.',
};
