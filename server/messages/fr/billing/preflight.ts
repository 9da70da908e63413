import { settings } from '../words/settings.ts';

/** Réglages de Halo qui décident si le nombre d’une licence atteint une facture. */
const nothing = 'Rien à faire.';

export const preflight = {
  'preflight.refused': {
    message: 'Impossible de voir {setting} : Halo ne montre ses réglages qu’aux administrateurs.',
    action: 'Faites un administrateur de l’agent utilisé par l’application, ou voyez vous-même le réglage dans Halo.',
    wordings: {
      notShown: {
        message: 'Impossible de voir {setting} : Halo ne le montre pas.',
        action: 'Voyez vous-même le réglage dans Halo.',
      },
      invoices: {
        message: 'Impossible de voir {setting} : Halo ne nous laisse pas lire les factures récurrentes.',
        action: 'Donnez à l’application l’autorisation read:invoices.',
      },
    },
  },
  'preflight.allow_quantity_calculations': {
    message: 'Les quantités des lignes de facture ne sont pas calculées depuis les licences : aucun nombre de postes n’atteint une facture.',
    action: 'Dans Halo, activez « Allow recurring invoice line quantities to be calculated using Licence, User and Asset counts ».',
    wordings: { fine: { message: 'Les quantités des lignes liées suivent les licences.', action: nothing } },
  },
  'preflight.use_subscription_status_for_invoice_line_status': {
    message: 'Les lignes de facture ne s’arrêtent pas avec leur licence : les postes annulés restent facturés.',
    action: 'Dans Halo, laissez l’état d’un abonnement décider de celui de sa ligne de facture (use_subscription_status_for_invoice_line_status).',
    wordings: { fine: { message: 'Les lignes de facture s’arrêtent avec leur licence.', action: nothing } },
  },
  'preflight.allow_negative_prorata': {
    message: 'Les postes retirés en cours de période ne sont pas crédités au prorata : le client les paie jusqu’à la fin.',
    action: 'Si les clients doivent être crédités, activez allow_negative_prorata dans Halo.',
    wordings: { fine: { message: 'Les postes retirés sont crédités au prorata.', action: nothing } },
  },
  'preflight.createproratainvoicesautomatically': {
    message: 'Les factures au prorata ne se font pas d’elles-mêmes : les postes ajoutés en cours de période attendent quelqu’un.',
    action: 'Faites-les à la main chaque mois, ou activez createproratainvoicesautomatically dans Halo.',
    wordings: { fine: { message: 'Les factures au prorata se font d’elles-mêmes.', action: nothing } },
  },
  'preflight.removezeroquantitylines': {
    message: 'Halo supprime les lignes dont la quantité est 0 : des postes repris plus tard ne sont facturés par aucune ligne.',
    action: 'Désactivez removezeroquantitylines dans Halo, ou liez une nouvelle ligne à chaque reprise.',
    wordings: { fine: { message: 'Les lignes dont la quantité est 0 restent.', action: nothing } },
  },
  'preflight.remove_licences_when_inactive': {
    message: 'Halo supprime les licences qui deviennent inactives, et avec elles le lien de leur ligne de facture.',
    action: 'Désactivez remove_licences_when_inactive dans Halo.',
    wordings: { fine: { message: 'Les licences inactives restent dans Halo.', action: nothing } },
  },
  'preflight.sherweb_delete_licences': {
    message: 'Le module Sherweb de Halo supprime des licences, et avec elles le lien de leur ligne de facture.',
    action: 'Désactivez sherweb_delete_licences dans Halo.',
    wordings: { fine: { message: 'Le module Sherweb de Halo ne supprime pas de licences.', action: nothing } },
  },
  'preflight.default_use_linked_subscription_price': {
    message: 'Les nouvelles lignes liées prennent leur prix de la licence : un prix écrit là change ce qui est facturé aux clients.',
    action: 'Désactivez default_use_linked_subscription_price dans Halo, ou gardez sur les licences les prix à facturer.',
    wordings: { fine: { message: 'Les nouvelles lignes liées gardent leur propre prix.', action: nothing } },
  },
  'preflight.default_use_linked_subscription_cost': {
    message: 'Les nouvelles lignes liées prennent leur coût de la licence : un coût écrit là change celui des factures.',
    action: 'Désactivez default_use_linked_subscription_cost dans Halo si les factures doivent garder leur propre coût.',
    wordings: { fine: { message: 'Les nouvelles lignes liées gardent leur propre coût.', action: nothing } },
  },
  'preflight.autocreaterecurringinvoices': {
    message: 'Halo fait les factures de lui-même, et la synchronisation quotidienne est désactivée : elles facturent les postes de la dernière synchronisation.',
    action: 'Activez la synchronisation quotidienne, avant l’heure à laquelle Halo fait ses factures.',
    wordings: {
      fine: { message: 'Les factures sont faites par une personne, qui peut synchroniser avant.', action: nothing },
      timeUnknown: {
        message: 'Halo fait les factures de lui-même, à une heure qu’il ne montre pas ; la synchronisation quotidienne a lieu à {time} ({zone}). Une synchronisation après les factures fait facturer les postes du mois précédent.',
        action: 'Voyez dans Halo quand il les fait, et synchronisez avant.',
      },
    },
  },
  'preflight.use_linked_subscription_price': {
    message: {
      one: '{count} licence d’une ligne active en fixe le prix : un prix écrit sur la licence change ce qui est facturé au client.',
      other: '{count} licences de lignes actives en fixent le prix : un prix écrit sur une licence change ce qui est facturé au client.',
    },
    action: `Une telle écriture vous attend, avec les lignes qu’elle change et de combien : voyez ce qui est à décider, ou réglez ${settings.onLinkedMoney}.`,
    wordings: { fine: { message: 'Aucune ligne active ne prend son prix d’une licence.', action: nothing } },
  },
  'preflight.use_linked_subscription_cost': {
    message: {
      one: '{count} licence d’une ligne active en fixe le coût : un coût écrit sur la licence change celui de la facture.',
      other: '{count} licences de lignes actives en fixent le coût : un coût écrit sur une licence change celui de la facture.',
    },
    action: `Une telle écriture vous attend, avec les lignes qu’elle change et de combien : voyez ce qui est à décider, ou réglez ${settings.onLinkedMoney}.`,
    wordings: { fine: { message: 'Aucune ligne active ne prend son coût d’une licence.', action: nothing } },
  },
};
