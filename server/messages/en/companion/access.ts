/** Who may ask the companion for what. */
export const access = {
  'access.metricsToken': {
    message: 'This token does not open the metrics.',
    action: 'Use the one of COMPANION_METRICS_TOKEN.',
  },
  'access.metricsHere': {
    message: "Metrics are read from the companion's own machine only.",
    action: 'Set COMPANION_METRICS_TOKEN to read them from elsewhere, or through a proxy.',
  },
  'access.noToken': {
    message: 'This browser is not paired with the companion, or its access was revoked.',
    action: 'Pair it with a new code.',
  },
  'access.adminOnly': {
    message: 'This is for admins.',
    action: 'Ask an admin, or pair with an admin code.',
  },
  'access.commandOnly': {
    message: "This is for commands on the companion's own machine.",
    action: 'Run the command there.',
  },
  'access.wrongCode': {
    message: 'This pairing code is wrong, used or expired.',
    action: 'Make a new one with "pair" on the companion, or ask your admin for an invite.',
  },
  'access.inviteOver': {
    message: 'This invite of your company has ended, or all the browsers it was for have used it.',
    action: 'Ask an admin for a new one; nothing is locked meanwhile.',
  },
  'access.locked': {
    message: 'Too many wrong pairing codes were tried.',
    action: 'Wait five minutes, then use a new code.',
  },
  'access.unknownCode': {
    message: 'There is no such open code.',
    action: 'Reload the list: it was used, has expired or was withdrawn.',
  },
  'access.unknownConnection': {
    message: 'There is no such connection.',
    action: 'Reload the list.',
  },
  'access.unknownHost': {
    message: 'The companion is not known under this host name.',
    action: 'Use its listening address, or add the name to COMPANION_PUBLIC_NAMES.',
  },
  'access.webPage': {
    message: 'Web pages may not call the companion.',
    action: 'Use the browser extension or a command.',
  },
} as const;
