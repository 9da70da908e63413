/** Requests that the companion cannot answer, whatever they are about. */
export const companion = {
  'api.badInput': {
    message: '{where} : valeur refusée ({found}).',
    action: 'Corrigez-la et réessayez.',
  },
  'api.badRequest': {
    message: 'La demande n’a pas pu être lue.',
    action: 'Mettez l’extension et le compagnon à la même version.',
  },
  'api.tooLarge': {
    message: 'La demande est trop grande.',
    action: 'Envoyez-en moins à la fois.',
  },
  'api.unknownRoute': {
    message: 'Le compagnon ne connaît pas {method} {path}.',
    action: 'Mettez l’extension et le compagnon à la même version.',
  },
  'companion.fault': {
    message: 'Un problème est survenu dans le compagnon.',
    action: 'Réessayez ; si cela persiste, envoyez-nous le journal.',
  },
  'companion.gone': {
    message: 'Le compagnon qui possède le dossier de données s’est arrêté pendant la demande.',
    action: 'Réessayez.',
    wordings: {
      afterSync: {
        message: 'Le compagnon qui faisait cette synchronisation a été arrêté avant de pouvoir garder le rapport.',
        action: 'Synchronisez à nouveau ; ce qui a été fait dans Halo est retrouvé.',
      },
    },
  },
  'job.unknown': {
    message: 'Cette réponse n’est plus conservée, ou le compagnon a redémarré entre-temps.',
    action: 'Voyez où cela en est ; recommencez si ce n’est pas fait.',
  },
  'companion.stopping': {
    message: 'Le compagnon est en train de s’arrêter.',
    action: 'Redémarrez-le, puis synchronisez.',
  },
  'companion.syncLate': {
    message: 'La synchronisation quotidienne est activée, et aucune synchronisation n’a fait son travail depuis {hours} heures.',
    action: 'Voyez dans les dernières exécutions ce qui les a arrêtées : « runs », ou Historique.',
  },
  'companion.unexpectedAnswer': {
    message: 'Le compagnon qui possède le dossier de données a répondu d’une façon que cette version ne connaît pas ({status}).',
    action: 'Arrêtez-le et démarrez cette version, ou utilisez la même version pour les deux.',
  },
  'doctor.busy': {
    message: 'Une synchronisation est en cours.',
    action: 'Attendez qu’elle soit terminée.',
  },
};
