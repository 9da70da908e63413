/** Ce qui se trouve dans le calendrier d'une personne. */
export const calendar = {
  'calendar.name': 'Renouvellements Sherweb',
  'calendar.ends': 'SE TERMINE, sans renouvellement : {product} ({customer})',
  'calendar.renews': 'Se renouvelle : {product} ({customer})',
  'calendar.renewsAt': 'Se renouvelle avec d’autres postes : {product} ({customer})',
  'calendar.unknown': 'Fin de la durée, renouvellement inconnu : {product} ({customer})',
  'calendar.closes': 'Dernière occasion de réduire les postes : {product} ({customer})',
};
