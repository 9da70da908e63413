/** What a check of invoice lines saw. */
export const doctorLines = {
  'seen.noInvoiceToTry': 'Nothing was tried: the customer has no recurring invoice of two or more lines that needs no approval.',
  'seen.lineAlone': 'A line written alone changed, nothing else did, and it was put back.',
  'seen.lineWithInvoice': 'A line written with its whole invoice changed, nothing else did, and it was put back.',
  'seen.lineAloneOtherwise': 'A line written alone was not taken as sent, or others changed; all is as before again.',
  'seen.lineWithInvoiceOtherwise': 'A line written with its whole invoice was not taken as sent, or others changed; all is as before again.',
  'seen.lineNotPutBack': 'The invoice could not be put back as it was.',
  'seen.linesStayed': 'Lines that were left out stayed as they were.',
  'seen.linesLost': {
    one: '{count} line that was left out was changed or gone.',
    other: '{count} lines that were left out were changed or gone.',
  },
  'seen.linesNotLeftOut': 'No line was left out of a write that was taken.',
  'seen.tieKept': 'The licence stood on the line as it was sent.',
  'seen.tieOtherwise': 'The licence stood on the line otherwise than it was sent.',
  'seen.tieLost': 'The write was answered, and the line showed no licence.',
  'seen.lineAdded': 'A line that was added stands as it was sent, and nothing else changed; it is left inactive and follows nothing.',
  'seen.lineAddedOtherwise': 'A line that was added does not stand as it was sent, or others changed.',
  'seen.noLineAdded': 'No line was added.',
  'so.linesByHand': 'Open the recurring invoices of that customer in Halo now, and put right by hand what is not as before.',
} as const;
