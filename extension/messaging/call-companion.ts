import type { z } from 'zod';
import type { WaitingFor } from '../../shared/job.ts';
import type { RouteName, Routes } from '../../shared/routes/api.ts';
import type { RouteInput } from '../../shared/routes/request.ts';
import { askBackground } from './ask-background.ts';
import { CompanionProblem } from './companion-problem.ts';

/**
 * Calls a route of the companion through the background, from any page or content script. However long the companion
 * is at it, no single message takes longer than a few seconds: browsers end a background that waits for half a minute.
 * @param name the route, as the contract in `shared/routes` names it
 * @param onLater told each time that the answer is not there yet, with what is waited for (null: nothing in particular)
 * @returns the route's answer, parsed by the background
 * @throws CompanionProblem with a note for people, also when the companion cannot be reached.
 */
export async function callCompanion<N extends RouteName>(
  name: N,
  input: RouteInput<N>,
  onLater?: (waiting: WaitingFor | null) => void,
): Promise<z.infer<Routes[N]['answer']>> {
  let reply = await askBackground('call', { name, input });
  while (reply.ok === 'later') {
    const { jobId, waiting } = reply.job;
    onLater?.(waiting);
    reply = await askBackground('call', { name, input, jobId });
  }
  if (!reply.ok) throw new CompanionProblem(reply.problem);
  return reply.value as z.infer<Routes[N]['answer']>;
}
