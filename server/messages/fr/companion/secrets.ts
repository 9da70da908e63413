/** The secret key and what is sealed with it. */
export const secrets = {
  'secrets.badKey': {
    message: 'La clé secrète a {bytes} octets au lieu de 32.',
    action: 'Donnez à COMPANION_SECRET_KEY 32 octets en base64 ou en hexadécimal, ou retirez-la pour utiliser le fichier de clé.',
    wordings: {
      cut: {
        message: 'COMPANION_SECRET_KEY ressemble à une clé mais n’a pas 32 octets.',
        action: 'Donnez-lui 32 octets aléatoires en base64 (openssl rand -base64 32) ou en hexadécimal (openssl rand -hex 32), ou retirez-la pour utiliser le fichier de clé.',
      },
      short: {
        message: 'COMPANION_SECRET_KEY n’est ni une clé de 32 octets ni une phrase secrète d’au moins {least} caractères.',
        action: 'Donnez-lui 32 octets aléatoires en base64 (openssl rand -base64 32) ou en hexadécimal (openssl rand -hex 32), ou retirez-la pour utiliser le fichier de clé.',
      },
    },
  },
  'secrets.keyFile': {
    message: 'Le fichier de clé {path} est illisible : {why}.',
    action: '{what}',
    wordings: {
      notMade: {
        message: 'Le fichier de clé {path} ne peut pas être créé : {why}.',
        action: '{what}',
      },
      vanished: {
        message: 'Le fichier de clé {path} a disparu pendant sa création.',
        action: 'Redémarrez le compagnon.',
      },
      damaged: {
        message: 'Le fichier de clé {path} est endommagé et a été laissé tel quel ; les identifiants enregistrés ont besoin de cette clé même.',
        action: 'Restaurez-le depuis votre propre sauvegarde. S’il n’y en a pas, supprimez-le et saisissez à nouveau les identifiants.',
      },
    },
  },
  'secrets.keyFileMode': {
    message: 'D’autres utilisateurs pouvaient lire le fichier de clé {path} (mode {mode}) ; cela a été corrigé. Si d’autres ont pu le lire, supprimez-le et saisissez à nouveau les identifiants.',
    action: 'Gardez le dossier de données lisible par le compagnon seul.',
    wordings: {
      open: {
        message: 'D’autres utilisateurs pouvaient lire le fichier de clé {path} (mode {mode}), et cela n’a pas pu être corrigé ; donnez-lui le mode 600.',
        action: 'Gardez le dossier de données lisible par le compagnon seul.',
      },
    },
  },
  'secrets.notSealed': {
    message: 'Un secret enregistré n’est pas sous la forme que ce compagnon utilise.',
    action: 'Saisissez à nouveau les identifiants, ou mettez le compagnon à jour si un plus récent les a écrits.',
  },
  'secrets.cannotOpen': {
    message: 'Un secret enregistré ne peut pas être ouvert ; la clé n’est pas celle qui l’a scellé, ou il a été altéré.',
    action: 'Remettez l’ancienne COMPANION_SECRET_KEY ou le fichier secret.key ; si elle est perdue, saisissez à nouveau les identifiants.',
  },
};
