/** The wanted name, with a number behind it where that is among the `names` already. */
export function freeName(wanted: string, names: readonly string[]): string {
  let free = wanted;
  for (let count = 2; names.includes(free); count += 1) free = `${wanted}-${count}`;
  return free;
}
