/** The secret key and what is sealed with it. */
export const secrets = {
  'secrets.badKey': {
    message: 'The secret key has {bytes} bytes instead of 32.',
    action: 'Set COMPANION_SECRET_KEY to 32 bytes in base64 or hex, or remove it to use the key file.',
    wordings: {
      cut: {
        message: 'COMPANION_SECRET_KEY looks like a key but does not have 32 bytes.',
        action: 'Set it to 32 random bytes in base64 (openssl rand -base64 32) or hex (openssl rand -hex 32), or remove it to use the key file.',
      },
      short: {
        message: 'COMPANION_SECRET_KEY is neither a key of 32 bytes nor a passphrase of at least {least} characters.',
        action: 'Set it to 32 random bytes in base64 (openssl rand -base64 32) or hex (openssl rand -hex 32), or remove it to use the key file.',
      },
    },
  },
  'secrets.keyFile': {
    message: 'The key file {path} cannot be read: {why}.',
    action: '{what}',
    wordings: {
      notMade: {
        message: 'The key file {path} cannot be created: {why}.',
        action: '{what}',
      },
      vanished: {
        message: 'The key file {path} vanished while it was made.',
        action: 'Start the companion again.',
      },
      damaged: {
        message: 'The key file {path} is damaged and was left as it is: the stored credentials need this very key.',
        action: 'Restore it from your own backup. If there is none, remove it and enter the credentials again.',
      },
    },
  },
  'secrets.keyFileMode': {
    message: 'The key file {path} could be read by others (mode {mode}); this was corrected. If others may have read it, remove it and enter the credentials again.',
    action: 'Keep the data folder readable for the companion only.',
    wordings: {
      open: {
        message: 'The key file {path} could be read by others (mode {mode}) and this could not be corrected: set its mode to 600.',
        action: 'Keep the data folder readable for the companion only.',
      },
    },
  },
  'secrets.notSealed': {
    message: 'A stored secret is not in the form this companion seals secrets in.',
    action: 'Enter the credentials again, or update the companion if a newer one wrote them.',
  },
  'secrets.cannotOpen': {
    message: 'A stored secret cannot be opened: the secret key is not the one it was sealed with, or it was altered.',
    action: 'Put back the former COMPANION_SECRET_KEY or the file secret.key; if it is lost, enter the credentials again.',
  },
} as const;
