/** De ce que Sherweb facture à ce que Halo facture. */
export const billing = {
  'billing.leftOut': {
    message: {
      one: '{count} client a des abonnements laissés hors de la facturation.',
      other: '{count} clients ont des abonnements laissés hors de la facturation.',
    },
    action: 'Exceptions dit lesquels et pourquoi.',
  },
  'billing.sherwebUnread': {
    message: {
      one: 'Les abonnements de {count} client n’ont pas pu être lus chez Sherweb, ou ne l’ont jamais été.',
      other: 'Les abonnements de {count} clients n’ont pas pu être lus chez Sherweb, ou ne l’ont jamais été.',
    },
    action: 'Synchronisez, ou voyez dans la dernière synchronisation ce que Sherweb a répondu.',
  },
  'billing.notMapped': {
    message: {
      one: '{count} client n’est plus associé : on ne sait pas ce qu’il a acheté.',
      other: '{count} clients ne sont plus associés : on ne sait pas ce qu’ils ont acheté.',
    },
    action: 'Associez-les de nouveau, ou désactivez leurs licences dans Halo.',
  },
  'billing.invoicesRefused': {
    message: 'Halo ne nous laisse pas lire les factures récurrentes : l’autorisation read:invoices manque.',
    action: 'Donnez-la à l’application dans Configuration > Intégrations > HaloPSA API > View Applications, et laissez l’agent qu’elle utilise voir les factures.',
  },
  'billing.invoicesFailed': {
    message: 'Les factures récurrentes n’ont pas pu être lues.',
    action: 'Réessayez ; si cela persiste, lancez « doctor ».',
  },
  'billing.noInvoices': {
    message: 'Halo ne montre aucune facture récurrente : il n’y en a pas, ou l’autorisation read:invoices n’en atteint aucune.',
    action: 'S’il y en a dans Halo, laissez l’agent utilisé par l’application voir les factures de tous les clients.',
  },
  'billing.invoiceUnreadable': {
    message: {
      one: 'Les factures de {count} client n’ont pas pu être lues.',
      other: 'Les factures de {count} clients n’ont pas pu être lues.',
    },
    action: 'Lancez « doctor » pour voir ce que Halo répond d’autre que prévu.',
  },
  'billing.licenceHidden': {
    message: {
      one: 'Halo ne montre pas une licence à laquelle sont liées des lignes de {count} client.',
      other: 'Halo ne montre pas des licences auxquelles sont liées des lignes de {count} clients.',
    },
    action: 'Voyez dans Halo si elles ont été supprimées, et si l’application a le droit de les voir.',
  },
  'billing.quantityHidden': {
    message: {
      one: 'Halo ne montre pas une quantité dont dépendent des lignes de {count} client.',
      other: 'Halo ne montre pas des quantités dont dépendent des lignes de {count} clients.',
    },
    action: 'Regardez leurs licences et leurs lignes de facture dans Halo.',
  },
  'billing.otherWriter': {
    message: {
      one: '{count} licence active dans Halo est d’un produit que son client achète chez Sherweb, et n’a pas été créée ici.',
      other: '{count} licences actives dans Halo sont de produits que leurs clients achètent chez Sherweb, et n’ont pas été créées ici.',
    },
    action: 'Si une autre intégration les a créées (celle de Sherweb pour Halo, le module Sherweb de Halo), désactivez-la : deux intégrations facturent deux fois. Si c’est une personne, liez-les sous Clients ou désactivez-les.',
  },
  'billing.changedBack': {
    message: {
      one: '{count} valeur que la synchronisation tient à jour dans Halo est changée de nouveau par quelqu’un d’autre après chaque synchronisation.',
      other: '{count} valeurs que la synchronisation tient à jour dans Halo sont changées de nouveau par quelqu’un d’autre après chaque synchronisation.',
    },
    action:
      'Deux sources écrivent tour à tour, et la facture suit la dernière. Désactivez l’autre : le module Sherweb de Halo (Configuration > Intégrations > Distribution > Sherweb), l’intégration de Sherweb pour Halo (dans le portail de Sherweb, aux intégrations), un second compagnon, ou la règle ou la personne qui modifie ces licences. Si c’est l’autre qui a raison, excluez l’abonnement de la synchronisation.',
  },
  'billing.untied': {
    message: {
      one: '{count} ligne liée d’ici ne suit plus sa licence : quelqu’un l’en a détachée.',
      other: '{count} lignes liées d’ici ne suivent plus leurs licences : quelqu’un les en a détachées.',
    },
    action: 'Demandez qui modifie ces factures (une personne, ou une autre intégration qui réécrit leurs lignes), désactivez-la, et liez la ligne de nouveau.',
  },
  'fee.receivableRefused': {
    message: 'Sherweb ne dit pas ce que les clients nous doivent, tant qu’une intégration PSA est activée dans son portail.',
    action: 'Il n’y a rien à faire : ce que nous devons à Sherweb (étendue distributor) prouve aussi le coût.',
  },
  'billing.brokeOff': {
    message: 'La comparaison s’est interrompue par une faute du compagnon ; la précédente reste.',
    action: 'Réessayez ; le journal dit ce qui s’est passé.',
  },
  'billing.noSnapshot': {
    message: 'Aucun instantané de {month} n’est conservé.',
    action: 'Voyez « billing months » pour ceux qui le sont : de chaque mois, la dernière comparaison où tout a été lu.',
  },
};
