/** Backups that cannot be made or used, and what a restore leaves to be looked at. */
const another = 'Prenez une autre sauvegarde ; rien n’a été changé.';

export const backup = {
  'backup.unreadable': {
    message: '{path} est illisible : {why}.',
    action: 'Vérifiez le chemin et ses droits.',
  },
  'backup.damaged': {
    message: '{path} est endommagé ; son contenu n’est pas ce qui a été enregistré.',
    action: another,
    wordings: {
      noBackup: {
        message: '{path} n’est pas une sauvegarde d’un compagnon, ou est tronqué.',
        action: another,
      },
      part: {
        message: '{path} est endommagé : {name} {flaw}.',
        action: another,
      },
      unusablePart: {
        message: '{path} est endommagé : {name} est inutilisable ({reason}).',
        action: another,
      },
    },
  },
  'backup.newer': {
    message: '{path} vient d’un compagnon plus récent (version {version} du fichier).',
    action: 'Mettez d’abord le compagnon à jour ; rien n’a été changé.',
  },
  'backup.exists': {
    message: '{path} existe déjà et a été laissé tel quel.',
    action: 'Choisissez un autre nom.',
  },
  'backup.notWritten': {
    message: 'La sauvegarde n’a pas pu être écrite dans {path} : {why}.',
    action: '{what}',
  },
  'backup.noKeyFile': {
    message: 'Il n’y a pas encore de secret.key dans {path}.',
    action: 'Omettez --with-key, et gardez la clé en lieu sûr vous-même.',
    wordings: {
      environment: {
        message: 'La clé secrète vient de COMPANION_SECRET_KEY, pas d’un fichier.',
        action: 'Omettez --with-key, et gardez la clé en lieu sûr vous-même.',
      },
    },
  },
  'restore.keyMissing': {
    message: 'Les identifiants restaurés ne peuvent pas être ouverts avec la clé secrète actuelle.',
    action: 'Remettez le secret.key (ou la COMPANION_SECRET_KEY) du compagnon qui a fait la sauvegarde, ou saisissez à nouveau les identifiants.',
  },
  'restore.connectionsBack': {
    message: 'Les navigateurs jumelés au moment de la sauvegarde le sont de nouveau, y compris ceux dont l’accès avait été retiré.',
    action: 'Regardez la liste des connexions et retirez celles qui ne devraient pas y être.',
  },
};
