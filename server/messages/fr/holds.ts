import type { holds as english } from '../en/holds.ts';
import type { TranslationOf } from '../shape/catalogue.ts';

/** Why a plan waits for a person. */
export const holds = {
  tooManyDeactivations: {
    message: {
      one: '{count} licence active sur {active} serait désactivée ({percent} %) ; la limite est de {most} et de {mostPercent} %.',
      other: '{count} licences actives sur {active} seraient désactivées ({percent} %) ; la limite est de {most} et de {mostPercent} %.',
    },
    action: 'Regardez le plan ; approuvez-le si ces abonnements sont vraiment résiliés.',
  },
  customerDroppedToNone: {
    message: {
      one: 'Sherweb ne liste plus aucun abonnement pour « {customer} », alors que Halo y a {count} licence active.',
      other: 'Sherweb ne liste plus aucun abonnement pour « {customer} », alors que Halo y a {count} licences actives.',
    },
    action: 'Regardez ce client dans Sherweb ; approuvez le plan si tous ses abonnements sont vraiment résiliés.',
  },
  noHaloCustomers: {
    message: {
      one: 'Halo ne montre aucun client, et {count} serait créé.',
      other: 'Halo ne montre aucun client, et {count} seraient créés.',
    },
    action: 'Regardez dans Halo ; s’il a des clients, permettez à l’agent de l’application Halo de les voir, puis synchronisez de nouveau. S’il est vraiment vide, approuvez le plan.',
  },
} as const satisfies TranslationOf<typeof english>;
