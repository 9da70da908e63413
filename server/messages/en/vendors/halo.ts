/** What is wrong with the connection to Halo. */
export const halo = {
  'halo.missingScope': {
    message: 'The Halo application lacks a permission that we need.',
    action: 'In Configuration > Integrations > HaloPSA API > View Applications, give it read:customers, edit:customers, read:softwarelicensing and edit:softwarelicensing.',
  },
  'halo.wrongCredentials': {
    message: 'Halo does not accept the client ID with this client secret, or not for this tenant.',
    action: 'Copy both again from Configuration > Integrations > HaloPSA API > View Applications (method "Client ID and Secret (Services)") and check the tenant.',
  },
  'halo.noPermission': {
    message: 'Halo knows the application but does not let it read customers.',
    action: 'Check the permissions of the application in Configuration > Integrations > HaloPSA API > View Applications, and those of the agent it logs in as.',
  },
  'halo.secretForNewAddress': {
    message: "Halo's client secret was entered for {old} and is not sent to another address.",
    action: 'Enter the client secret for {address} as well; until {address} works, {old} stays in use.',
  },
  'halo.secretOfOther': {
    message: "The stored client secret was not entered for {address}, so it is not sent there: Halo's address was changed outside the companion, or a backup was.",
    action: 'If {address} is right, enter the client secret again; if not, put the right address back, and find out who changed it.',
  },
  'halo.unsafeAddress': {
    message: "Halo's address must be an https address.",
    action: 'Enter it as the browser shows it, e.g. https://example.halopsa.com.',
  },
} as const;
