/** Ce que répondent les moyens d’avertir. */
export const notifyWays = {
  'notify.test': {
    message: 'Ce message a été envoyé pour essayer ce moyen.',
    action: 'Rien à faire.',
  },
  'notify.arrived': {
    message: '{way} a accepté le message.',
    action: 'Vérifiez qu’il est arrivé.',
  },
  'notify.unsafeAddress': {
    message: 'On ne peut pas envoyer de message à cette adresse.',
    action: 'Saisissez une adresse https ; http seulement vers cette machine.',
  },
  'notify.unsafeMail': {
    message: 'Sans TLS, le courriel ne va qu’à un serveur de cette machine.',
    action: 'Choisissez TLS ou STARTTLS.',
  },
  'notify.mailAuth': {
    message: '{way} : le serveur de courriel n’accepte pas le nom d’utilisateur avec ce mot de passe ({said}).',
    action: 'Saisissez les deux de nouveau ; certains fournisseurs veulent un mot de passe d’application.',
  },
  'notify.mailTls': {
    message: '{way} : pas de connexion sûre au serveur de courriel ({said}).',
    action: 'Vérifiez son nom, son port et s’il parle TLS (465) ou STARTTLS (587) ; un certificat de votre propre autorité doit être donné.',
  },
  'notify.mailAddresses': {
    message: '{way} : le serveur de courriel refuse l’expéditeur ou les destinataires ({said}).',
    action: 'Vérifiez les adresses, et si cet expéditeur peut envoyer par lui.',
  },
  'notify.mailAway': {
    message: '{way} : le serveur de courriel est injoignable ({said}).',
    action: 'Vérifiez son nom, son port et le réseau de cette machine ; un nouvel essai suit.',
  },
  'notify.mailRefused': {
    message: '{way} : le serveur de courriel n’a pas accepté le message ({said}).',
    action: 'Regardez ce que sa réponse veut dire ; un nouvel essai suit.',
  },
  'notify.ticketScope': {
    message: '{way} : Halo ne nous laisse pas lire et écrire les tickets.',
    action: 'Dans Configuration > Intégrations > HaloPSA API > View Applications, donnez à l’application read:tickets et edit:tickets, et de même à son agent.',
  },
  'notify.unknownWay': {
    message: 'Le moyen {wayId} n’existe pas.',
    action: 'Pour la liste : notifications list.',
  },
  'notify.otherKind': {
    message: '{way} est d’une autre sorte ; la sorte d’un moyen ne change pas.',
    action: 'Ajoutez un moyen de l’autre sorte et supprimez celui-ci.',
  },
  'notify.passwordAgain': {
    message: 'Le mot de passe a été saisi pour un autre serveur de courriel ou utilisateur, et n’est envoyé à aucun autre.',
    action: 'Saisissez le mot de passe une fois de plus.',
  },
  'notify.notOpened': {
    message: 'L’adresse de {way} ne s’ouvre pas avec la clé de ce compagnon.',
    action: 'Saisissez-la de nouveau, ou remettez la clé secrète d’avant.',
  },
  'notify.refused': {
    message: '{way} : {happened}.',
    action: 'Vérifiez que l’adresse est toujours la bonne et prend des messages de cette sorte.',
  },
  'notify.unreached': {
    message: '{way} : {happened}.',
    action: 'Vérifiez l’adresse et le réseau de cette machine ; un nouvel essai suit.',
  },
  'notify.gone': {
    message: '{way} : {happened} : plus personne ne prend de messages à cette adresse.',
    action: 'Créez-y une nouvelle adresse et saisissez-la ici.',
  },
  'notify.forbidden': {
    message: '{way} : {happened} : l’accès nous est refusé.',
    action: 'Vérifiez que l’adresse a été copiée en entier et qu’elle n’a pas été révoquée.',
  },
};
