/** What the ways by which people are told answer. */
export const notifyWays = {
  'notify.test': {
    message: 'This message was sent to try this way.',
    action: 'There is nothing to do.',
  },
  'notify.arrived': {
    message: '{way} took the message.',
    action: 'Look whether it arrived.',
  },
  'notify.unsafeAddress': {
    message: 'The address is none that a message may be sent to.',
    action: 'Enter an https address; http only to this machine.',
  },
  'notify.unsafeMail': {
    message: 'Without TLS, mail goes to a server on this machine only.',
    action: 'Choose TLS or STARTTLS.',
  },
  'notify.mailAuth': {
    message: '{way}: the mail server does not accept the user name with this password ({said}).',
    action: 'Enter both again; some providers want a password made for programs.',
  },
  'notify.mailTls': {
    message: '{way}: no safe connection to the mail server ({said}).',
    action: 'Check its name, its port and whether it is TLS (465) or STARTTLS (587); a certificate of your own authority has to be given.',
  },
  'notify.mailAddresses': {
    message: '{way}: the mail server refuses the sender or the recipients ({said}).',
    action: 'Check both addresses, and whether this sender may send by it.',
  },
  'notify.mailAway': {
    message: '{way}: the mail server could not be reached ({said}).',
    action: "Check its name and port and this machine's network; it is tried again.",
  },
  'notify.mailRefused': {
    message: '{way}: the mail server did not take the message ({said}).',
    action: 'Look what its answer means; it is tried again.',
  },
  'notify.ticketScope': {
    message: '{way}: Halo does not let us read and write tickets.',
    action: 'In Configuration > Integrations > HaloPSA API > View Applications, give the application read:tickets and edit:tickets, and its agent the same.',
  },
  'notify.unknownWay': {
    message: 'There is no way {wayId}.',
    action: 'List them: notifications list.',
  },
  'notify.otherKind': {
    message: '{way} is of another kind; the kind of a way stays.',
    action: 'Add a way of the other kind, and remove this one.',
  },
  'notify.passwordAgain': {
    message: 'The password was entered for another mail server or user, and is sent to no other.',
    action: 'Enter the password once more.',
  },
  'notify.notOpened': {
    message: 'The address of {way} cannot be opened with the key of this companion.',
    action: 'Enter it again, or put the secret key of before in place.',
  },
  'notify.refused': {
    message: '{way}: {happened}.',
    action: 'Look whether the address is still the right one and takes messages of this kind.',
  },
  'notify.unreached': {
    message: '{way}: {happened}.',
    action: "Check the address and this machine's network; it is tried again.",
  },
  'notify.gone': {
    message: '{way}: {happened}: nobody takes messages at this address any more.',
    action: 'Make a new address there and enter it here.',
  },
  'notify.forbidden': {
    message: '{way}: {happened}: it does not let us in.',
    action: 'Look whether the address was copied whole, and whether it was revoked.',
  },
} as const;
