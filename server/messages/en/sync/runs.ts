/** Runs and plans: what was asked for, and how a run ended. */
export const syncRuns = {
  'sync.allLeftOut': {
    message: 'Every change of plan {planId} was left out, so there was nothing to apply.',
    action: 'Leave fewer out, or drop the plan.',
  },
  'sync.brokeOff': {
    message: 'The run broke off because of a fault in the companion.',
    action: 'Sync again: what was done is found again. Please send us the log of this run.',
  },
  'sync.cancelled': {
    message: 'The run was stopped by a person.',
    action: 'Sync again to do the rest.',
  },
  'sync.changeMoved': {
    message: 'This is no longer what it was when the plan was made, so it was left as it is.',
    action: 'Nothing to do: the next sync looks at it anew.',
  },
  'sync.interrupted': {
    message: 'The companion ended in the middle of this run.',
    action: 'Sync again to do the rest: what was done is found again.',
  },
  'sync.mappedMeanwhile': {
    message: 'Somebody mapped this customer elsewhere while the run was under way, so this was not done.',
    action: 'Sync again: it is done where the customer is mapped now.',
    wordings: {
      removed: {
        message: 'Somebody removed the mapping of this customer while the run was under way, so this was not done.',
        action: 'Map the customer and sync again, if it was removed by mistake.',
      },
      excluded: {
        message: 'Somebody excluded this customer while the run was under way, so this was not done.',
        action: 'Take the customer in again and sync, if it was excluded by mistake.',
      },
    },
  },
  'sync.notRunning': {
    message: 'This run is not under way.',
    action: 'Look at its report.',
  },
  'sync.planMoved': {
    message: 'Sherweb, Halo or the settings have changed since plan {planId} was made, so it was not applied.',
    action: 'Make a new preview and look at it again.',
  },
  'sync.planSpent': {
    message: 'Plan {planId} was already {state}.',
    action: 'Make a new preview.',
  },
  'sync.planUnknown': {
    message: 'There is no plan {planId}.',
    action: 'Make a new preview.',
    wordings: {
      list: {
        message: 'There is no plan {planId}.',
        action: 'List the previews to see which there are.',
      },
    },
  },
  'sync.runUnknown': {
    message: 'There is no run {runId}.',
    action: 'List the runs to see which there are.',
  },
  'sync.stillRunning': {
    message: 'This run has not finished yet.',
    action: 'Follow its events, then ask again.',
  },
  'sync.stopped': {
    message: 'The run was stopped because the companion was ended.',
    action: 'Sync again to do the rest.',
    wordings: {
      change: {
        message: 'The run was stopped before this change.',
        action: 'Sync again to do the rest.',
      },
    },
  },
} as const;
