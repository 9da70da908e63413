import { settings } from '../words/settings.ts';

/** Calls to Sherweb and Halo that gave nothing: the code begins with the side that was called. */
const call = '{side} : {call} : {happened}.';

export const outside = {
  'outside.unreachable': {
    message: call,
    action: 'Vérifiez l’adresse de {side} et le réseau de la machine du compagnon, puis réessayez.',
  },
  'outside.timedOut': {
    message: call,
    action: 'Réessayez ; si cela persiste, demandez si {side} a des difficultés en ce moment.',
  },
  'outside.rateLimited': {
    message: call,
    action: 'Attendez quelques minutes ; un autre programme épuise peut-être la limite de requêtes de {side}.',
  },
  'outside.unauthorized': {
    message: call,
    action: 'Vérifiez les identifiants {side} en testant la configuration.',
  },
  'outside.forbidden': {
    message: call,
    action: 'Donnez aux identifiants {side} la permission nécessaire, puis réessayez.',
  },
  'outside.notFound': {
    message: call,
    action: 'Vérifiez que cela existe encore dans {side} et que l’adresse est juste.',
  },
  'outside.rejected': {
    message: call,
    action: 'Regardez le détail ; lancez « doctor » si {side} a changé.',
  },
  'outside.serverError': {
    message: call,
    action: 'Réessayez plus tard ; la difficulté est du côté de {side}.',
  },
  'outside.badAnswer': {
    message: call,
    action: 'Lancez « doctor » pour voir ce que {side} répond d’inattendu.',
  },
  'outside.tooLarge': {
    message: call,
    action: 'Vérifiez que l’adresse est bien celle de l’API de {side}.',
  },
  'outside.redirected': {
    message: call,
    action: 'Saisissez l’adresse vers laquelle {side} redirige, si vous lui faites confiance ; les identifiants n’y sont jamais envoyés.',
  },
  'outside.foreignHost': {
    message: call,
    action: 'Si les jetons viennent vraiment de là, donnez cette adresse à HALO_AUTH_URL sur le compagnon ; sinon, prévenez la personne qui gère ce Halo.',
  },
  'outside.incomplete': {
    message: call,
    action: 'Réessayez ; si cela persiste, lancez « doctor » pour voir comment {side} découpe ses listes.',
    wordings: {
      noCustomers: {
        message: '{side} n’a répondu aucun client, alors que {mapped} sont associés ; rien n’a été changé.',
        action: 'Vérifiez dans {side} que les clients sont là et que les identifiants permettent de les voir.',
      },
    },
  },
  'outside.stopped': {
    message: call,
    action: 'Relancez l’exécution pour faire le reste.',
  },
  'outside.budgetSpent': {
    message: call,
    action: `Réessayez ensuite. Si Halo en permet davantage, augmentez ${settings.haloRequestsPer5Minutes}.`,
  },
  'outside.notConfigured': {
    message: {
      one: '{side} n’est pas encore connecté ; il manque {missing}.',
      other: '{side} n’est pas encore connecté ; il manque : {missing}.',
    },
    action: 'Saisissez les identifiants sur l’écran Identifiants, ou définissez les variables d’environnement nommées dans le README.',
    wordings: {
      address: {
        message: 'Le secret client de Halo vient de HALO_CLIENT_SECRET, mais aucune adresse n’est donnée avec lui.',
        action: 'Définissez aussi HALO_URL, ou saisissez plutôt le secret client sur la page d’options.',
      },
    },
  },
};
