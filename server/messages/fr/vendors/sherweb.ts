/** What is wrong with the connection to Sherweb. */
export const sherweb = {
  'sherweb.noAccess': {
    message: 'Les clés Sherweb sont justes mais n’ont pas accès à l’API Service Provider.',
    action: 'Demandez à votre gestionnaire de compte Sherweb d’activer l’API Service Provider (elle est en bêta).',
    wordings: {
      charges: {
        message: 'Les clés Sherweb ne peuvent pas lire ce que Sherweb vous facture (API Distributor).',
        action: 'Demandez à votre gestionnaire de compte Sherweb d’activer l’API Distributor, si les frais doivent prouver ce que vous payez.',
      },
    },
  },
  'sherweb.wrongSubscriptionKey': {
    message: 'Sherweb n’accepte pas la clé d’abonnement.',
    action: 'Copiez à nouveau la clé d’abonnement depuis le portail partenaire de Sherweb, sous Sécurité > API.',
  },
  'sherweb.wrongCredentials': {
    message: 'Sherweb n’accepte pas l’ID client avec ce secret client.',
    action: 'Copiez les deux à nouveau depuis le portail partenaire de Sherweb, sous Sécurité > API ; le secret n’est affiché qu’une fois, créez-en un nouveau en cas de doute.',
  },
};
