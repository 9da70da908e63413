/** What changed since a moment. */
export const changes = {
  'changes.sinceUnknown': {
    message: '"{since}" is neither a day nor a run that is kept.',
    action: 'Give a day such as 2026-11-01, last-invoice-run, or the id of a run as "runs" shows it.',
  },
  'changes.noInvoiceRun': {
    message: 'When Halo last made recurring invoices is not known: none of them tells its next day and its period.',
    action: 'Give a day such as 2026-11-01 instead.',
  },
} as const;
