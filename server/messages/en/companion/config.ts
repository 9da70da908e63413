/** Wrong values in the environment or on the command line. */
const action = 'Correct it and start again.';

export const config = {
  'config.wrong': {
    message: '{found}',
    action,
    wordings: {
      portTaken: {
        message: 'COMPANION_PORT {port} is taken by another program: choose another port, or 0 for any free one.',
        action,
      },
      portRights: {
        message: 'COMPANION_PORT {port} needs more rights: choose one above 1023.',
        action,
      },
      strangeHost: {
        message: 'COMPANION_HOST {host} is no address of this machine.',
        action,
      },
      certificate: {
        message: '{variable} names {file}, which cannot be read ({reason}).',
        action,
      },
      halfCertificate: {
        message: 'COMPANION_TLS_CERT and COMPANION_TLS_KEY belong together: set both or neither.',
        action,
      },
      needsTls: {
        message: 'COMPANION_HOST is an address that others can reach, so TLS is needed: set COMPANION_TLS_CERT and COMPANION_TLS_KEY, or COMPANION_BEHIND_TLS_PROXY=true when a proxy does it.',
        action,
      },
      unknownSetting: {
        message: 'There is no setting "{name}". Settings: {known}.',
        action: 'Nothing was changed. See what each means: settings get.',
      },
      noSuchRow: {
        message: 'There is no row of the subscription {subscriptionId}.',
        action: 'Take an id from "billing --json".',
      },
      nothingToAccept: {
        message: 'There is no difference of {subscriptionId} to accept.',
        action: 'See "billing" for what differs.',
      },
      tieNeedsBoth: {
        message: 'A line is named with its invoice: --invoice and --line belong together, or --invoice and --item for a new one, which alone takes a --price.',
        action: 'Ask for what to choose from: "billing tie" with the subscription alone.',
      },
      fileExists: {
        message: 'A file is at {path} already.',
        action: 'Name a file that does not exist yet.',
      },
      fileNotWritten: {
        message: 'The file {path} could not be written ({why}).',
        action: 'Name a file in a folder that you may write to.',
      },
      fileNotRead: {
        message: 'The file {path} could not be read ({why}).',
        action: 'Name a file that is there and that you may read.',
      },
      wrongSetting: {
        message: 'Setting "{name}": {found}.',
        action: 'Nothing was changed. See what it is now: settings get.',
      },
    },
  },
} as const;
