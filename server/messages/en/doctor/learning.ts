/** What this Halo does otherwise than we assume, as the doctor saw it. */
export const learning = {
  'learn.takeOver': {
    message: '{field}: this Halo has {value}, which is acted on from then on.',
    action: 'Take over',
  },
} as const;
