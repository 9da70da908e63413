/** Backups that cannot be made or used, and what a restore leaves to be looked at. */
const another = 'Take another backup; nothing was changed.';

export const backup = {
  'backup.unreadable': {
    message: '{path} cannot be read: {why}.',
    action: 'Check the path and its rights.',
  },
  'backup.damaged': {
    message: '{path} is damaged: its content is not what was saved.',
    action: another,
    wordings: {
      noBackup: {
        message: '{path} is no backup of a companion, or is cut off.',
        action: another,
      },
      part: {
        message: '{path} is damaged: {name} {flaw}.',
        action: another,
      },
      unusablePart: {
        message: '{path} is damaged: {name} cannot be used ({reason}).',
        action: another,
      },
    },
  },
  'backup.newer': {
    message: '{path} was made by a newer companion (version {version} of the file).',
    action: 'Update the companion first; nothing was changed.',
  },
  'backup.exists': {
    message: '{path} is there already and was left as it is.',
    action: 'Choose a new name.',
  },
  'backup.notWritten': {
    message: 'The backup could not be written to {path}: {why}.',
    action: '{what}',
  },
  'backup.noKeyFile': {
    message: 'There is no secret.key in {path} yet.',
    action: 'Leave --with-key out, and keep the key safe yourself.',
    wordings: {
      environment: {
        message: 'The secret key comes from COMPANION_SECRET_KEY, not from a file.',
        action: 'Leave --with-key out, and keep the key safe yourself.',
      },
    },
  },
  'restore.keyMissing': {
    message: 'The restored credentials cannot be opened with the secret key that is here now.',
    action: 'Put back secret.key (or COMPANION_SECRET_KEY) of the companion that made the backup, or enter the credentials again.',
  },
  'restore.connectionsBack': {
    message: 'Browsers that were paired when the backup was made are paired again, revoked ones included.',
    action: 'Look at the list of connections and revoke those that should not be there.',
  },
} as const;
