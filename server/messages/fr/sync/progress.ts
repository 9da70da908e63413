/** What a run is doing now. */
export const progress = {
  'doing.starting': 'Démarrage',
  'doing.waitingInFlight': 'Attente que Halo ait fini ce qui lui a été envoyé auparavant',
  'doing.readingCustomers': 'Lecture des clients des deux côtés',
  'doing.readingSubscriptions': 'Lecture des abonnements de Sherweb',
  'doing.readingLicences': 'Lecture des licences de Halo',
  'doing.creatingCustomers': 'Création de clients dans Halo',
  'doing.creatingLicences': 'Création de licences dans Halo',
  'doing.updatingLicences': 'Mise à jour de licences dans Halo',
  'doing.lookingTwice': 'Second contrôle de ce qui a disparu',
  'doing.continuingLicences': 'Licences qui continuent sous de nouveaux abonnements dans Halo',
  'doing.deactivatingLicences': 'Désactivation de licences dans Halo',
  'doing.deactivatingCustomers': 'Désactivation de clients dans Halo',
  'doing.finishing': 'Dernières écritures',
  'doing.finished': 'Terminé',
};
