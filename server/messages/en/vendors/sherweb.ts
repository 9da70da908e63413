/** What is wrong with the connection to Sherweb. */
export const sherweb = {
  'sherweb.noAccess': {
    message: 'The Sherweb keys are right but have no access to the Service Provider API.',
    action: 'Ask your Sherweb account manager to switch on the Service Provider API (it is in beta).',
    wordings: {
      charges: {
        message: 'The Sherweb keys may not read what Sherweb charges you (Distributor API).',
        action: 'Ask your Sherweb account manager to switch on the Distributor API, if charges are to prove what you pay.',
      },
    },
  },
  'sherweb.wrongSubscriptionKey': {
    message: 'Sherweb does not accept the subscription key.',
    action: "Copy the subscription key again from Sherweb's partner portal under Security > APIs.",
  },
  'sherweb.wrongCredentials': {
    message: 'Sherweb does not accept the client ID with this client secret.',
    action: "Copy both again from Sherweb's partner portal under Security > APIs; the secret is shown only once, so make a new one if in doubt.",
  },
} as const;
