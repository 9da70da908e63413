import { settings } from '../words/settings.ts';

/** Calls to Sherweb and Halo that gave nothing: the code begins with the side that was called. */
const call = '{side}: {call}: {happened}.';

export const outside = {
  'outside.unreachable': {
    message: call,
    action: "Check the address of {side} and this machine's network, then try again.",
  },
  'outside.timedOut': {
    message: call,
    action: 'Try again; if it stays, ask whether {side} has trouble at the moment.',
  },
  'outside.rateLimited': {
    message: call,
    action: "Wait some minutes; another program may be using up {side}'s request limit.",
  },
  'outside.unauthorized': {
    message: call,
    action: 'Check the {side} credentials with "test-connection".',
  },
  'outside.forbidden': {
    message: call,
    action: 'Give the {side} credentials the permission for this, then try again.',
  },
  'outside.notFound': {
    message: call,
    action: 'Check that it still exists in {side} and that the address is right.',
  },
  'outside.rejected': {
    message: call,
    action: 'Look at the detail; run "doctor" if {side} has changed.',
  },
  'outside.serverError': {
    message: call,
    action: "Try again later; the trouble is on {side}'s side.",
  },
  'outside.badAnswer': {
    message: call,
    action: 'Run "doctor" to see what {side} answers differently from what we expect.',
  },
  'outside.tooLarge': {
    message: call,
    action: "Check that the address is really {side}'s API.",
  },
  'outside.redirected': {
    message: call,
    action: 'Enter the address that {side} redirects to, if you trust it; credentials are never sent along.',
  },
  'outside.foreignHost': {
    message: call,
    action: 'If tokens do come from there, set HALO_AUTH_URL on the companion to that address; if not, tell whoever runs this Halo.',
  },
  'outside.incomplete': {
    message: call,
    action: 'Try again; if it stays, run "doctor" to see how {side} pages its lists.',
    wordings: {
      noCustomers: {
        message: '{side} answered no customer at all, although {mapped} are mapped; nothing was changed.',
        action: 'Check in {side} that the customers are there and that the credentials may see them.',
      },
    },
  },
  'outside.stopped': {
    message: call,
    action: 'Start the run again to do the rest.',
  },
  'outside.budgetSpent': {
    message: call,
    action: `Try again then. If Halo allows more, raise ${settings.haloRequestsPer5Minutes}.`,
  },
  'outside.notConfigured': {
    message: {
      one: '{side} is not connected yet: {missing} is missing.',
      other: '{side} is not connected yet: {missing} are missing.',
    },
    action: 'Enter the credentials on the Credentials screen, or set the environment variables named in the README.',
    wordings: {
      address: {
        message: 'The client secret of Halo is given by HALO_CLIENT_SECRET, and an address for it is not.',
        action: 'Set HALO_URL beside it, or enter the client secret on the options page instead.',
      },
    },
  },
} as const;
