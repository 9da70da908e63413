/** What a platform counts of one kind of seats; `usage` null: it is joined to subscriptions, and no usage of it is shown. */
export interface SherwebMeter {
  id: string;
  name: string;
  /** Several subscriptions may fill one meter. */
  subscriptionIds: string[];
  usage: { total: number; consumed: number } | null;
}

export interface SherwebPlatform {
  id: string;
  meters: SherwebMeter[];
}

/** The platforms (Microsoft 365, …) that customers are set up on, with their meters. */
export class Platforms {
  #byCustomer = new Map<string, SherwebPlatform[]>();

  of(customerId: string): SherwebPlatform[] {
    return this.#byCustomer.get(customerId) ?? [];
  }

  /** Sets a customer up on a platform, or replaces its meters. */
  set(customerId: string, platform: SherwebPlatform): void {
    const others = this.of(customerId).filter(({ id }) => id !== platform.id);
    this.#byCustomer.set(customerId, [...others, platform]);
  }

  clear(): void {
    this.#byCustomer.clear();
  }
}
