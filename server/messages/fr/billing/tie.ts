/** Lier les lignes des factures récurrentes de Halo à des licences. */
export const tie = {
  'tie.notProven': {
    message: 'Les lignes ne sont pas encore écrites d’ici : Halo ne dit pas ce que deviennent les autres lignes quand l’une est écrite de l’extérieur.',
    action: 'Nommez un client d’essai qui a une facture récurrente d’au moins deux lignes, et lancez « doctor --write-check <son numéro dans Halo> » ; d’ici là, liez la ligne dans Halo.',
  },
  'tie.newNotProven': {
    message: 'De nouvelles lignes ne sont pas encore écrites d’ici : aucun essai d’écriture n’a montré que Halo en prend une et laisse les autres comme elles sont.',
    action: 'Relancez « doctor --write-check <le numéro de votre client d’essai dans Halo> » ; d’ici là, ajoutez la ligne dans Halo, ou liez une ligne existante.',
  },
  'tie.alreadyTied': {
    message: 'La ligne {line} de la facture récurrente {invoice} suit déjà une licence.',
    action: 'Choisissez une autre ligne, ou changez ses licences dans Halo.',
  },
  'tie.otherCustomer': {
    message: 'La facture récurrente {invoice} est d’un autre client que la licence.',
    action: 'Choisissez une ligne d’une facture du client lui-même, ou liez celle-ci dans Halo.',
  },
  'tie.noSeats': {
    message: 'La licence {licence} est inactive dans Halo, ou Halo ne montre pas ses postes.',
    action: 'Synchronisez d’abord ; une ligne qui la suit ne facturerait rien.',
  },
  'tie.awaitsApproval': {
    message: 'La facture récurrente {invoice} doit être approuvée par quelqu’un ; elle n’est donc pas touchée d’ici.',
    action: 'Approuvez-la dans Halo, ou liez la ligne là-bas.',
  },
  'tie.changed': {
    message: 'La facture récurrente {invoice} a été modifiée depuis qu’elle a été regardée ; rien n’a été écrit dans sa ligne {line}.',
    action: 'Regardez-la de nouveau, et décidez selon ce qu’elle dit maintenant.',
  },
  'tie.refused': {
    message: 'Rien n’a été écrit. {why}',
    action: 'Faites un nouvel aperçu ; il dit ce qui s’y oppose.',
  },
  'tie.noItem': {
    message: 'Halo ne montre pas d’article {item}.',
    action: 'Cherchez l’article de nouveau : « billing items » avec --search.',
  },
  'tie.noPrice': {
    message: 'Halo ne montre pas de prix de l’article {item} dans la devise de la facture ({currency}).',
    action: 'Dites ce qu’un poste coûte à votre client.',
  },
  'tie.billedAlready': {
    message: 'La ligne {line} de la facture récurrente {invoice} facture déjà ce produit ; une deuxième le facturerait deux fois.',
    action: 'Restez-en à cette ligne, ou terminez-la d’abord dans Halo.',
  },
  'tie.noLine': {
    message: 'La facture récurrente {invoice} n’a pas de ligne {line}.',
    action: 'Demandez les lignes au choix : « billing tie » avec l’abonnement seul.',
  },
  'tie.noInvoice': {
    message: 'Halo ne montre pas de facture récurrente {invoice}.',
    action: 'Comparez de nouveau ; elle a peut-être été supprimée.',
  },
  'tie.unreadable': {
    message: 'La facture récurrente {invoice} a une ligne que nous ne savons pas lire ; rien n’y est donc écrit.',
    action: 'Liez la ligne dans Halo, et lancez « doctor » pour voir ce que Halo répond d’autre que prévu.',
  },
  'tie.notImported': {
    message: 'L’abonnement {subscriptionId} n’a pas de licence connue dans Halo.',
    action: 'Importez-le d’abord.',
  },
  'tie.noSubscription': {
    message: 'Sherweb n’a pas montré l’abonnement {subscriptionId} à la dernière lecture, ou son client n’est pas associé.',
    action: 'Synchronisez, et regardez de nouveau Facturation.',
  },
  'tie.unknown': {
    message: 'Il n’y a pas de liaison {tieId}.',
    action: 'Voyez « billing ties » pour celles qui ont été faites d’ici.',
  },
  'tie.notTaken': {
    message: 'Halo a répondu que tout va bien, et la ligne {line} de la facture récurrente {invoice} est comme avant.',
    action: 'Liez-la dans Halo.',
  },
  'tie.otherwise': {
    message: 'Halo a fait autre chose que ce qui a été envoyé à la ligne {line} de la facture récurrente {invoice}.',
    action: 'Ouvrez la facture dans Halo maintenant et comparez ses lignes avec « billing ties » ; « billing untie » remet la ligne comme avant, si personne ne l’a modifiée depuis.',
  },
};
