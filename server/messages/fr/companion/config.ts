/** Wrong values in the environment or on the command line. */
const action = 'Corrigez et redémarrez.';

export const config = {
  'config.wrong': {
    message: '{found}',
    action,
    wordings: {
      portTaken: {
        message: 'COMPANION_PORT {port} est pris par un autre programme ; choisissez un autre port, ou 0 pour n’importe quel port libre.',
        action,
      },
      portRights: {
        message: 'COMPANION_PORT {port} exige plus de droits ; choisissez-en un au-dessus de 1023.',
        action,
      },
      strangeHost: {
        message: 'COMPANION_HOST {host} n’est pas une adresse de cette machine.',
        action,
      },
      certificate: {
        message: '{variable} nomme {file}, qui est illisible ({reason}).',
        action,
      },
      halfCertificate: {
        message: 'COMPANION_TLS_CERT et COMPANION_TLS_KEY vont ensemble ; donnez les deux ou aucun.',
        action,
      },
      needsTls: {
        message: 'COMPANION_HOST est une adresse que d’autres peuvent joindre, il faut donc TLS ; donnez COMPANION_TLS_CERT et COMPANION_TLS_KEY, ou COMPANION_BEHIND_TLS_PROXY=true si un proxy s’en charge.',
        action,
      },
      unknownSetting: {
        message: 'Il n’y a pas de réglage « {name} ». Réglages : {known}.',
        action: 'Rien n’a changé. Pour voir ce que chacun veut dire : settings get.',
      },
      noSuchRow: {
        message: 'Il n’y a pas de ligne pour l’abonnement {subscriptionId}.',
        action: 'Prenez un identifiant de « billing --json ».',
      },
      nothingToAccept: {
        message: 'Il n’y a pas d’écart à accepter pour {subscriptionId}.',
        action: 'Voyez les écarts avec « billing ».',
      },
      tieNeedsBoth: {
        message: 'Une ligne se nomme avec sa facture : --invoice et --line vont ensemble, ou --invoice et --item pour une nouvelle, qui seule prend un --price.',
        action: 'Demandez ce qui est au choix : « billing tie » avec l’abonnement seul.',
      },
      fileExists: {
        message: 'Il y a déjà un fichier à {path}.',
        action: 'Nommez un fichier qui n’existe pas encore.',
      },
      fileNotWritten: {
        message: 'Le fichier {path} n’a pas pu être écrit ({why}).',
        action: 'Nommez un fichier dans un dossier où vous pouvez écrire.',
      },
      fileNotRead: {
        message: 'Le fichier {path} n’a pas pu être lu ({why}).',
        action: 'Nommez un fichier qui existe et que vous pouvez lire.',
      },
      wrongSetting: {
        message: 'Réglage « {name} » : {found}.',
        action: 'Rien n’a changé. Pour voir sa valeur : settings get.',
      },
    },
  },
};
