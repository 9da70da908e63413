import type { settings as english } from '../../en/words/settings.ts';

/** Comme en anglais : le libellé de l’écran, et la clé que prend la ligne de commande. */
export const settings = {
  deactivateDeleted: '« Désactiver les abonnements dans Halo quand ils sont supprimés chez Sherweb » (deactivateDeleted)',
  haloCurrency: '« Devise des coûts dans Halo » (haloCurrency)',
  haloRequestsPer5Minutes: '« Requêtes à Halo en cinq minutes » (haloRequestsPer5Minutes)',
  haloTopLevelId: '« Niveau supérieur des nouveaux clients » (haloTopLevelId)',
  onLinkedMoney: '« Un coût que suivent des lignes de facture dans Halo » (onLinkedMoney)',
  ordersEnabled: '« On peut demander des postes, commandés une fois approuvés » (ordersEnabled)',
  ordersApproverMayRequest: '« Qui a demandé peut aussi approuver » (ordersApproverMayRequest)',
  ordersDailySeats: '« Postes au plus en 24 heures, hausses et baisses » (ordersDailySeats)',
  ordersDailyMoney: '« Ajout au plus au coût d’un cycle de facturation en 24 heures » (ordersDailyMoney)',
  ordersDryRun: '« Essai à blanc : rien n’est écrit chez Sherweb, il est dit ce qui serait envoyé » (ordersDryRun)',
  ticketNoteOutcome: '« Résultat des notes sur les tickets » (ticketNoteOutcome)',
  ticketTypes: '« Types de tickets » (ticketTypes)',
  ticketWords: '« Mots dans le résumé d’un ticket » (ticketWords)',
  recurringFee: '« Les frais récurrents de Sherweb deviennent, sur la licence, » (recurringFee)',
} as const satisfies Readonly<Record<keyof typeof english, string>>;
