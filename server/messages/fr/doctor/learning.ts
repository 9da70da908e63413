/** What this Halo does otherwise than we assume, as the doctor saw it. */
export const learning = {
  'learn.takeOver': {
    message: '{field} : ce Halo a {value}, dont il est tenu compte dès lors.',
    action: 'Reprendre',
  },
};
