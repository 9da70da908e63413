/** The data folder: what cannot be read or written, what was recovered, and who owns it. */
const kept = 'The damaged file was kept as {kept}.';

export const store = {
  'store.folder': {
    message: 'The companion cannot use {path}: {why}.',
    action: '{what} The data folder is set by COMPANION_DATA_DIR.',
    wordings: {
      silent: {
        message: 'Another process ({pid} on {machine}) owns {path} and does not answer.',
        action: 'Stop it, or set COMPANION_DATA_DIR to another folder.',
      },
      serving: {
        message: 'A companion already runs on {path} ({url}).',
        action: 'Use that one, stop it first, or set COMPANION_DATA_DIR to another folder.',
      },
      restoring: {
        message: 'A companion runs on {path}, so nothing was restored.',
        action: 'Stop it, restore, and start it again.',
      },
    },
  },
  'store.newerVersion': {
    message: '{file} was written by a newer companion (version {version} of the file). It was not changed.',
    action: 'Update the companion, or restore a backup from before the update (such as {backup}).',
    wordings: {
      audit: {
        message: '{file} was written by a newer companion (version {version} of the file). It was not changed.',
        action: 'Update the companion, or move {file} out of the folder: nothing but the record of changes is in it.',
      },
    },
  },
  'store.olderVersion': {
    message: '{file} is of version {version}, which this companion no longer reads. It was not changed.',
    action: 'Start a companion of a version in between once, then this one.',
  },
  'store.migrationFailed': {
    message: '{file} is of version {version} and could not be brought to this version. It was not changed.',
    action: 'Go back to the previous version of the companion and report this.',
  },
  'store.damaged': {
    message: '{file} cannot be read ({reason}) and no good backup lies beside it. Nothing was changed.',
    action: 'Restore {file} from your own backup. To start empty instead, move it and every file named {name}.… out of the folder.',
  },
  'store.damagedRecord': {
    message: 'The {kind} in {file} cannot be read: {reason}.',
    action: 'Restore this file from your own backup, or remove it; nothing else depends on it.',
  },
  'store.writeFailed': {
    message: '{unwritten}: {why}.',
    action: '{what}',
    wordings: {
      restore: {
        message: 'The backup could not be restored into {path}: {why}. What was there lies in {keptIn}.',
        action: '{what} Then run "restore" again.',
      },
    },
  },
  'store.invalidValue': {
    message: 'The new {kind} may not be stored ({reason}). Nothing was changed.',
    action: 'Report this: the companion tried to store something it could not read again.',
  },
  'store.invalidId': {
    message: 'This is not an id: an id has 1 to 100 letters, digits, "-" or "_" and starts with a letter or digit.',
    action: 'Take the id from the list.',
  },
  'store.restoreUnfinished': {
    message: 'A restore into {path} was broken off, so its files may be of two times.',
    action: 'Run "restore" again with the same backup; what was there before lies in the folder before-restore-….',
  },
  'store.lockLost': {
    message: 'This process no longer owns {path}.',
    action: 'Stop this companion; only one may run on a data folder.',
  },
  'store.recovered': {
    message: '{file} could not be used ({reason}). Changes made after {savedAt} are lost.',
    action: 'Check mappings and settings, then make a preview before the next sync.',
    wordings: {
      keptAside: {
        message: `{file} could not be used ({reason}). Changes made after {savedAt} are lost. ${kept}`,
        action: 'Check mappings and settings, then make a preview before the next sync.',
      },
    },
  },
  'store.startedAnew': {
    message: '{file} could not be used ({reason}) and starts empty.',
    action: 'Nothing to do: it fills again with the next syncs. Mappings, links and settings are not in it.',
    wordings: {
      keptAside: {
        message: `{file} could not be used ({reason}) and starts empty. ${kept}`,
        action: 'Nothing to do: it fills again with the next syncs. Mappings, links and settings are not in it.',
      },
    },
  },
  'store.linksLost': {
    message: '{file} could not be used ({reason}) and starts empty.',
    action: "Make a preview before the next sync. Links are found again in the reports of past runs and by the marks in Halo's licences.",
    wordings: {
      keptAside: {
        message: `{file} could not be used ({reason}) and starts empty. ${kept}`,
        action: "Make a preview before the next sync. Links are found again in the reports of past runs and by the marks in Halo's licences.",
      },
    },
  },
  'store.notSynced': {
    message: 'The disk of {path} cannot make names in a folder survive a power cut; everything is saved all the same.',
    action: 'Nothing to do, unless power cuts happen there: then choose a folder on a local disk with COMPANION_DATA_DIR.',
  },
  'store.trailDamaged': {
    message: 'Part of the record of who changed what is lost: {lost}',
    action: 'Nothing to do for the sync. Find out who or what wrote to the data folder.',
  },
} as const;
