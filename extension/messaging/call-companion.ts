import type { z } from 'zod';
import type { RouteName, Routes } from '../../shared/routes/api.ts';
import type { RouteInput } from '../../shared/routes/request.ts';
import { CompanionProblem } from './companion-problem.ts';
import { sendMessage } from './messages.ts';

/**
 * Calls a route of the companion through the background, from any page or content script.
 * @param name the route, as the contract in `shared/routes` names it
 * @returns the route's answer, parsed by the background
 * @throws CompanionProblem with a note for people, also when the companion cannot be reached.
 */
export async function callCompanion<N extends RouteName>(
  name: N,
  input: RouteInput<N>,
): Promise<z.infer<Routes[N]['answer']>> {
  const reply = await sendMessage('call', { name, input });
  if (!reply.ok) throw new CompanionProblem(reply.problem);
  return reply.value as z.infer<Routes[N]['answer']>;
}
