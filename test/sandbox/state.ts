import { Faults } from './core/faults.ts';
import type { Moment } from './core/frame.ts';
import { isWrite, type RecordedRequest, type Side } from './core/requests.ts';
import { HaloState } from './halo/state.ts';
import { SherwebState } from './sherweb/state.ts';
import { WebState } from './web/state.ts';

/** Everything the sandbox knows; one for each sandbox, nothing is shared between two. */
export class SandboxState {
  readonly now: () => Date;
  readonly sherweb: SherwebState;
  readonly halo: HaloState;
  readonly web = new WebState();
  readonly faults = new Faults();
  readonly requests: RecordedRequest[] = [];
  /** Called at every moment of a request that no fault spoils; the request waits for what it answers. */
  watch: (request: RecordedRequest, moment: Moment) => void | Promise<void> = () => undefined;

  constructor(now: () => Date) {
    this.now = now;
    this.sherweb = new SherwebState(now);
    this.halo = new HaloState(now);
  }

  /** Requests that change something, tokens aside. */
  writes(side?: Side): RecordedRequest[] {
    return this.requests.filter((request) => isWrite(request) && (!side || request.side === side));
  }

  clearRequests(): void {
    this.requests.length = 0;
  }

  reset(): void {
    this.sherweb.reset();
    this.halo.reset();
    this.web.reset();
    this.faults.clear();
    this.clearRequests();
  }
}

export type SandboxSeed = (state: SandboxState) => void;
