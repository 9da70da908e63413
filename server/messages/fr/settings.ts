import type { settings as english } from '../en/settings.ts';

/** Comme en anglais : le libellé de l’écran, et la clé que prend la ligne de commande. */
export const settings = {
  deactivateDeleted: '« Désactiver les abonnements dans Halo quand ils sont supprimés chez Sherweb » (deactivateDeleted)',
  haloCurrency: '« Devise des coûts dans Halo » (haloCurrency)',
  haloRequestsPer5Minutes: '« Requêtes à Halo en cinq minutes » (haloRequestsPer5Minutes)',
  haloTopLevelId: '« Niveau supérieur des nouveaux clients » (haloTopLevelId)',
  onLinkedMoney: '« Un coût que suivent des lignes de facture dans Halo » (onLinkedMoney)',
  recurringFee: '« Les frais récurrents de Sherweb deviennent, sur la licence, » (recurringFee)',
} as const satisfies Readonly<Record<keyof typeof english, string>>;
