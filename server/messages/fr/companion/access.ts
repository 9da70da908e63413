/** Who may ask the companion for what. */
export const access = {
  'access.metricsToken': {
    message: 'Ce jeton n’ouvre pas les mesures.',
    action: 'Utilisez celui de COMPANION_METRICS_TOKEN.',
  },
  'access.metricsHere': {
    message: 'Les mesures ne se lisent que depuis la machine du compagnon.',
    action: 'Définissez COMPANION_METRICS_TOKEN pour les lire d’ailleurs, ou par un proxy.',
  },
  'access.noToken': {
    message: 'Ce navigateur n’est pas jumelé au compagnon, ou son accès a été révoqué.',
    action: 'Jumelez-le avec un nouveau code.',
  },
  'access.adminOnly': {
    message: 'Ceci est réservé aux administrateurs.',
    action: 'Demandez à un administrateur, ou jumelez avec un code d’administrateur.',
  },
  'access.commandOnly': {
    message: 'Ceci est réservé aux commandes lancées sur la machine du compagnon.',
    action: 'Lancez la commande là-bas.',
  },
  'access.wrongCode': {
    message: 'Ce code de jumelage est faux, déjà utilisé ou expiré.',
    action: 'Créez-en un nouveau avec « pair » sur le compagnon, ou demandez une invitation à votre administrateur.',
  },
  'access.inviteOver': {
    message: 'Cette invitation de votre entreprise est terminée, ou tous les navigateurs auxquels elle était destinée l’ont utilisée.',
    action: 'Demandez-en une nouvelle à un administrateur ; rien n’est bloqué entre-temps.',
  },
  'access.locked': {
    message: 'Trop de codes de jumelage faux ont été essayés.',
    action: 'Attendez cinq minutes, puis utilisez un nouveau code.',
  },
  'access.unknownCode': {
    message: 'Ce code n’est plus ouvert.',
    action: 'Rechargez la liste. Ce code a été utilisé, a expiré ou a été retiré.',
  },
  'access.unknownConnection': {
    message: 'Cette connexion n’existe pas.',
    action: 'Rechargez la liste.',
  },
  'access.unknownHost': {
    message: 'Le compagnon n’est pas connu sous ce nom d’hôte.',
    action: 'Utilisez l’adresse sur laquelle il écoute, ou ajoutez ce nom à COMPANION_PUBLIC_NAMES.',
  },
  'access.webPage': {
    message: 'Les pages web ne peuvent pas appeler le compagnon.',
    action: 'Utilisez l’extension du navigateur ou une commande.',
  },
};
