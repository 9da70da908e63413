import type { DemoStep } from './step.ts';

/** What people are told without looking. */
export const notificationSteps: readonly DemoStep[] = [
  {
    title: 'Told, not polled: the digest that would be sent now',
    why: 'Each cause is told once, by mail, Teams, Slack, a webhook or a ticket in Halo; when nothing is wrong, nothing is sent.',
    run: (companion) => companion.show(['notifications', 'preview']),
  },
];
