import type { RunProblem } from './problem.ts';

/** From so many on, customers that were hit by the same are one sentence. */
const many = 4;
const namedAtMost = 3;

type Words = (count: number, names: readonly string[]) => string;

/** What a failure says besides whom it hit; null where it hit nobody in particular. */
const saidOfAll = ({ severity, values, message, code }: RunProblem): string | null => {
  const whose = values?.whose;
  if (severity !== 'failed' || typeof whose !== 'string' || !message.startsWith(whose)) return null;
  return `${code}\n${message.slice(whose.length)}`;
};

/**
 * Puts failures that hit many customers in the same way, as an outage does, into one sentence each.
 * @param words names the customers: how many there are, and the first few names
 * @returns in the order given; what stands for many stands where the first of them stood
 * @example 300 times "Contoso: Sherweb did not answer" // once "300 customers (Contoso, …): Sherweb did not answer"
 */
export function problemsTogether(problems: readonly RunProblem[], words: Words): RunProblem[] {
  const alike = new Map<string, RunProblem[]>();
  for (const problem of problems) {
    const said = saidOfAll(problem);
    if (said !== null) alike.set(said, [...(alike.get(said) ?? []), problem]);
  }
  return problems.flatMap((problem) => {
    const said = saidOfAll(problem);
    const group = said === null ? [] : (alike.get(said) ?? []);
    if (group.length < many) return [problem];
    if (group[0] !== problem) return [];
    const names = group.map(({ values }) => String(values?.whose));
    const whose = String(problem.values?.whose);
    const message = `${words(group.length, names.slice(0, namedAtMost))}${problem.message.slice(whose.length)}`;
    return [{ ...problem, message, sherwebCustomerId: null, haloClientId: null }];
  });
}
