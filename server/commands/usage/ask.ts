import type { RunProgress } from '../../../shared/sync-run.ts';
import type { Config } from '../../config/environment.ts';
import type * as commands from '../every-command.ts';
import type { Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';

/** What some commands take beside what was typed. */
interface Surroundings {
  readonly config: Config;
  readonly onProgress: (progress: RunProgress) => void;
}

/** Does what was asked, by one of our commands. @throws ApiProblem, ConfigError and what else that command throws */
export type Answer = (run: typeof commands, session: Session, around: Surroundings) => Promise<Outcome>;

/** Takes what answers a command line, to be called once the commands are loaded and a session is open. */
export type Ask = (answer: Answer) => void;
