/** Why a customer's rows were not read anew although somebody asked for it. */
export const refresh = {
  'refresh.justRead': {
    message: 'Sherweb was asked for this customer less than a minute ago.',
    action: 'It can be asked again in {seconds} s.',
  },
  'refresh.shareSpent': {
    message: 'From this browser {count} customers were refreshed in five minutes, which is its share.',
    action: 'The next refresh goes out in {seconds} s; until then the rows are as they were last read.',
  },
  'refresh.sherwebWaits': {
    message: 'Sherweb asks to wait {seconds} s.',
    action: 'Until then the rows are as they were last read.',
    wordings: {
      unsaid: {
        message: 'Sherweb takes no more questions for now.',
        action: 'It is asked again in {seconds} s at the earliest; until then the rows are as they were last read.',
      },
    },
  },
} as const;
