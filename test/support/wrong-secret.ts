/** Halo refuses whoever asks for a token, for as long as the fault stands. */
export const wrongSecret = {
  side: 'halo',
  match: { path: '/token' },
  times: Number.POSITIVE_INFINITY,
  effect: { kind: 'status', status: 400, shape: 'oauth', message: 'invalid_client' },
} as const;
