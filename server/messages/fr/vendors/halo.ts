/** What is wrong with the connection to Halo. */
export const halo = {
  'halo.missingScope': {
    message: 'Il manque à l’application Halo une permission dont nous avons besoin.',
    action: 'Dans Configuration > Intégrations > HaloPSA API > View Applications, donnez-lui read:customers, edit:customers, read:softwarelicensing et edit:softwarelicensing.',
  },
  'halo.wrongCredentials': {
    message: 'Halo n’accepte pas l’ID client avec ce secret client, ou pas pour ce tenant.',
    action: 'Copiez les deux à nouveau depuis Configuration > Intégrations > HaloPSA API > View Applications (méthode « Client ID and Secret (Services) ») et vérifiez le tenant.',
  },
  'halo.noPermission': {
    message: 'Halo connaît l’application mais ne la laisse pas lire les clients.',
    action: 'Vérifiez les permissions de l’application dans Configuration > Intégrations > HaloPSA API > View Applications, et celles de l’agent qu’elle utilise.',
  },
  'halo.secretForNewAddress': {
    message: 'Le secret client de Halo a été saisi pour {old} et n’est pas envoyé à une autre adresse.',
    action: 'Saisissez aussi le secret client pour {address} ; tant que {address} ne fonctionne pas, {old} reste en service.',
  },
  'halo.secretOfOther': {
    message: 'Le secret client enregistré n’a pas été saisi pour {address} et n’y est donc pas envoyé ; l’adresse de Halo a été changée en dehors du compagnon, ou une sauvegarde l’a été.',
    action: 'Si {address} est la bonne adresse, saisissez à nouveau le secret client ; sinon, remettez la bonne adresse et cherchez qui l’a changée.',
  },
  'halo.unsafeAddress': {
    message: 'L’adresse de Halo doit être une adresse https.',
    action: 'Saisissez-la telle que le navigateur l’affiche, p. ex. https://example.halopsa.com.',
  },
};
