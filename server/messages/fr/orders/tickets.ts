import { settings } from '../words/settings.ts';

/** Ce qui figure sur les tickets dans Halo, et pourquoi rien ne le peut. */
export const tickets = {
  'tickets.notReadable': {
    message: 'Aucun poste ne s’affiche sur les tickets, car Halo ne laisse pas le compagnon les lire ({happened}).',
    action: `Donnez à l’application dans Halo l’étendue read:tickets, ou videz ${settings.ticketWords} et ${settings.ticketTypes}.`,
  },
};

/** Ce qu’une note sur un ticket dit d’une commande. */
export const ticketNotes = {
  'ticketNote.changed': 'Sherweb : les postes de {product} sont passés de {from} à {to}, comme commandé ({orderId}).',
  'ticketNote.cancelled': 'Sherweb : {product} est résilié (postes : {from}), comme commandé ({orderId}).',
  'ticketNote.failed': 'Sherweb : la commande de {product}, {from} → {to} postes, a échoué ({orderId}).',
};
