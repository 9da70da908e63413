import type { names as english } from '../en/names.ts';
import type { TranslationOf } from '../shape/catalogue.ts';

/** What runs, plans, licences and credentials are called inside a sentence. */
export const names = {
  'subscription.named': '« {name} »',
  'subscription.numbered': 'l’abonnement {id}',
  'licence.named': '« {name} » ({id})',
  'doubt.number': 'a dans Sherweb le champ {field} à {value}, ce qui ne peut pas être juste',
  'doubt.form': 'n’est pas sous la forme attendue dans la réponse de Sherweb ({field} = {found})',
  'secondLook.customerGone': 'Son client n’était pas dans Sherweb au second contrôle',
  'secondLook.suspended': 'Son client était suspendu au second contrôle',
  'secondLook.thereAgain': 'L’abonnement était de nouveau dans Sherweb au second contrôle',
  'plan.applied': 'appliqué',
  'plan.moved': 'dépassé par des changements',
  'plan.dropped': 'abandonné',
  'input.whole': 'Saisie',
  'input.field': '« {field} »',
  'kept.field': '{field} : {from} au lieu de {to}',
  'field.count': 'postes',
  'field.is_active': 'actif',
  'field.billing_cycle': 'facturation',
  'field.term_duration': 'durée',
  'field.start_date': 'début',
  'field.end_date': 'fin',
  'field.autorenew': 'renouvellement automatique',
  'field.product_sku': 'SKU',
  'field.purchase_price': 'coût',
  'credential.url': 'l’adresse de Halo',
  'credential.clientId': 'l’ID client',
  'credential.clientSecret': 'le secret client',
  'credential.subscriptionKey': 'la clé d’abonnement',
  'run.brokeOff': 'L’exécution a été interrompue',

  'kind.createCustomers': 'Nouveaux clients',
  'kind.createLicences': 'Nouvelles licences',
  'kind.updateLicences': 'Licences modifiées',
  'kind.deactivateLicences': 'Licences à rendre inactives',
} as const satisfies TranslationOf<typeof english>;
