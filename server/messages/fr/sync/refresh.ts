/** Why a customer's rows were not read anew although somebody asked for it. */
export const refresh = {
  'refresh.justRead': {
    message: 'Sherweb a été interrogé pour ce client il y a moins d’une minute.',
    action: 'Il pourra l’être à nouveau dans {seconds} s.',
  },
  'refresh.shareSpent': {
    message: 'Ce navigateur a actualisé {count} clients en cinq minutes, ce qui est sa part.',
    action: 'La prochaine actualisation part dans {seconds} s ; d’ici là, les lignes restent celles de la dernière lecture.',
  },
  'refresh.sherwebWaits': {
    message: 'Sherweb demande d’attendre {seconds} s.',
    action: 'D’ici là, les lignes restent celles de la dernière lecture.',
    wordings: {
      unsaid: {
        message: 'Sherweb n’accepte plus de questions pour le moment.',
        action: 'Il sera interrogé à nouveau dans {seconds} s au plus tôt ; d’ici là, les lignes restent celles de la dernière lecture.',
      },
    },
  },
};
