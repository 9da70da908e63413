/** Taking over from another writer of the same subscriptions. */
export const takeOver = {
  'takeOver.moduleOn': {
    message: "Halo's own Sherweb module is still on, and two writers double customers, licences and invoices.",
    action: 'Switch it off in Halo (Configuration > Integrations > Sherweb), then take over.',
  },
} as const;
