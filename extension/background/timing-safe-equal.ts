/** Compares two texts of one kind, such as tickets, without telling by time where they differ. */
export function timingSafeEqual(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let differing = 0;
  for (let place = 0; place < a.length; place += 1) differing |= a.charCodeAt(place) ^ b.charCodeAt(place);
  return differing === 0;
}
