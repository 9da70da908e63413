/** The environment of a companion that is given no credentials: they are entered as a person does. */
export const nothingGiven = {
  SHERWEB_CLIENT_ID: undefined,
  SHERWEB_CLIENT_SECRET: undefined,
  SHERWEB_SUBSCRIPTION_KEY: undefined,
  HALO_URL: undefined,
  HALO_TENANT: undefined,
  HALO_CLIENT_ID: undefined,
  HALO_CLIENT_SECRET: undefined,
};
