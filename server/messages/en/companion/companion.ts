/** Requests that the companion cannot answer, whatever they are about. */
export const companion = {
  'api.badInput': {
    message: '{where}: {found}.',
    action: 'Correct it and try again; see /openapi.json for what is expected.',
  },
  'api.badRequest': {
    message: 'The request could not be read.',
    action: 'Send valid JSON with the header Content-Type: application/json.',
  },
  'api.tooLarge': {
    message: 'The request is too large.',
    action: 'Send less at once.',
  },
  'api.unknownRoute': {
    message: 'There is no {method} {path}.',
    action: 'See /openapi.json for all routes.',
  },
  'companion.fault': {
    message: 'Something went wrong in the companion.',
    action: 'Try again; if it stays, send us the log.',
  },
  'companion.gone': {
    message: 'The companion that owns the data folder stopped while it was asked.',
    action: 'Try again.',
    wordings: {
      afterSync: {
        message: 'The companion that did this sync was stopped before it could keep the report.',
        action: 'Sync again: what was done in Halo is found again.',
      },
    },
  },
  'job.unknown': {
    message: 'This answer is not kept any more, or the companion was started anew meanwhile.',
    action: 'Look at how it is now; do it again if it was not done.',
  },
  'companion.stopping': {
    message: 'The companion is being stopped.',
    action: 'Start it again, then sync.',
  },
  'companion.syncLate': {
    message: 'The daily sync is on, and no sync did its work for {hours} hours.',
    action: 'Look at the last runs for what stopped them: "runs", or History.',
  },
  'companion.unexpectedAnswer': {
    message: 'The companion that owns the data folder answered in a way this version does not know ({status}).',
    action: 'Stop it and start this version, or use the same version for both.',
  },
  'doctor.busy': {
    message: 'A sync is under way.',
    action: 'Wait until it has finished.',
  },
} as const;
