/** The data folder: what cannot be read or written, what was recovered, and who owns it. */
const kept = 'Le fichier endommagé a été gardé sous le nom {kept}.';

export const store = {
  'store.folder': {
    message: 'Le compagnon ne peut pas utiliser {path} : {why}.',
    action: '{what} Le dossier de données est celui que donne COMPANION_DATA_DIR.',
    wordings: {
      silent: {
        message: 'Un autre processus ({pid} sur {machine}) possède {path} et ne répond pas.',
        action: 'Arrêtez-le, ou donnez un autre dossier à COMPANION_DATA_DIR.',
      },
      serving: {
        message: 'Un compagnon travaille déjà sur {path} ({url}).',
        action: 'Utilisez-le, arrêtez-le d’abord, ou donnez un autre dossier à COMPANION_DATA_DIR.',
      },
      restoring: {
        message: 'Un compagnon travaille sur {path} ; rien n’a donc été restauré.',
        action: 'Arrêtez-le, restaurez, puis redémarrez-le.',
      },
    },
  },
  'store.newerVersion': {
    message: '{file} a été écrit par un compagnon plus récent (version {version} du fichier) ; il n’a pas été changé.',
    action: 'Mettez le compagnon à jour, ou restaurez une sauvegarde d’avant la mise à jour (par exemple {backup}).',
    wordings: {
      audit: {
        message: '{file} a été écrit par un compagnon plus récent (version {version} du fichier) ; il n’a pas été changé.',
        action: 'Mettez le compagnon à jour, ou sortez {file} du dossier ; seul le registre des changements s’y trouve.',
      },
    },
  },
  'store.olderVersion': {
    message: '{file} est de la version {version}, que ce compagnon ne lit plus ; il n’a pas été changé.',
    action: 'Démarrez une fois un compagnon d’une version intermédiaire, puis celui-ci.',
  },
  'store.migrationFailed': {
    message: '{file} est de la version {version} et n’a pas pu être mis à cette version ; il n’a pas été changé.',
    action: 'Revenez à la version précédente du compagnon et signalez-le-nous.',
  },
  'store.damaged': {
    message: '{file} est illisible ({reason}) et aucune bonne sauvegarde ne se trouve à côté ; rien n’a été changé.',
    action: 'Restaurez {file} depuis votre propre sauvegarde. Pour repartir à vide, sortez du dossier ce fichier et tous ceux nommés {name}.…',
  },
  'store.damagedRecord': {
    message: 'Le fichier {file} (« {kind} ») est illisible : {reason}.',
    action: 'Restaurez ce fichier depuis votre propre sauvegarde ou supprimez-le ; rien d’autre n’en dépend.',
  },
  'store.writeFailed': {
    message: '{unwritten} : {why}.',
    action: '{what}',
    wordings: {
      restore: {
        message: 'La sauvegarde n’a pas pu être restaurée dans {path} : {why}. Ce qui y était se trouve dans {keptIn}.',
        action: '{what} Relancez ensuite « restore ».',
      },
    },
  },
  'store.invalidValue': {
    message: 'La nouvelle valeur (« {kind} ») ne peut pas être enregistrée ({reason}) ; rien n’a été changé.',
    action: 'Signalez-le-nous ; le compagnon a voulu enregistrer ce qu’il ne pourrait pas relire.',
  },
  'store.invalidId': {
    message: 'Ceci n’est pas un identifiant ; il a de 1 à 100 lettres, chiffres, « - » ou « _ » et commence par une lettre ou un chiffre.',
    action: 'Prenez l’identifiant dans la liste.',
  },
  'store.restoreUnfinished': {
    message: 'Une restauration dans {path} a été interrompue ; ses fichiers peuvent donc être de deux moments.',
    action: 'Relancez « restore » avec la même sauvegarde ; ce qui y était se trouve dans le dossier before-restore-…',
  },
  'store.lockLost': {
    message: 'Ce processus ne possède plus {path}.',
    action: 'Arrêtez ce compagnon ; un seul peut travailler sur un dossier de données.',
  },
  'store.recovered': {
    message: '{file} était inutilisable ({reason}). Les changements faits après {savedAt} sont perdus.',
    action: 'Vérifiez les associations et les réglages, puis faites un aperçu avant la prochaine synchronisation.',
    wordings: {
      keptAside: {
        message: `{file} était inutilisable ({reason}). Les changements faits après {savedAt} sont perdus. ${kept}`,
        action: 'Vérifiez les associations et les réglages, puis faites un aperçu avant la prochaine synchronisation.',
      },
    },
  },
  'store.startedAnew': {
    message: '{file} était inutilisable ({reason}) et a été recommencé à vide.',
    action: 'Rien à faire ; il se remplit avec les prochaines synchronisations. Les associations, les liens et les réglages n’y sont pas.',
    wordings: {
      keptAside: {
        message: `{file} était inutilisable ({reason}) et a été recommencé à vide. ${kept}`,
        action: 'Rien à faire ; il se remplit avec les prochaines synchronisations. Les associations, les liens et les réglages n’y sont pas.',
      },
    },
  },
  'store.linksLost': {
    message: '{file} était inutilisable ({reason}) et a été recommencé à vide.',
    action: 'Faites un aperçu avant la prochaine synchronisation. Les liens se retrouvent dans les rapports des exécutions passées et par les marques dans les licences de Halo.',
    wordings: {
      keptAside: {
        message: `{file} était inutilisable ({reason}) et a été recommencé à vide. ${kept}`,
        action: 'Faites un aperçu avant la prochaine synchronisation. Les liens se retrouvent dans les rapports des exécutions passées et par les marques dans les licences de Halo.',
      },
    },
  },
  'store.notSynced': {
    message: 'Le disque de {path} ne sait pas préserver les noms d’un dossier d’une coupure de courant ; tout est enregistré malgré cela.',
    action: 'Rien à faire, sauf si le courant y est parfois coupé ; choisissez alors un dossier sur un disque local avec COMPANION_DATA_DIR.',
  },
  'store.trailDamaged': {
    message: 'Une partie du registre des changements est perdue : {lost}',
    action: 'Rien à faire pour la synchronisation. Cherchez qui ou quoi a écrit dans le dossier de données.',
  },
};
