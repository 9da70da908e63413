import { describe, expect, it } from 'vitest';
import { heardFrom } from '../../support/told.ts';

const message = (id: string, ...causes: readonly (readonly [key: string, state: string])[]) => ({
  headers: { 'webhook-id': id },
  body: JSON.stringify({
    type: 'notification.now',
    data: { causes: causes.map(([key, state]) => ({ key, state })) },
  }),
});

describe('who counts messages', () => {
  it('counts one that came twice with its id once, and a cause that comes again after it went as right', () => {
    const opened = message('1', ['planHeld', 'opened']);
    const heard = heardFrom([
      opened,
      opened,
      message('2', ['planHeld', 'closed']),
      message('3', ['planHeld', 'opened']),
    ]);
    expect(heard).toMatchObject({ messages: 3, wrong: [] });
    expect([[...heard.open], heard.times.get('planHeld opened')]).toEqual([['planHeld'], 2]);
  });

  it('notices a cause that is told twice, one told again with nothing new, and the end of one that was never told', () => {
    const heard = heardFrom([
      message('1', ['planHeld', 'opened']),
      message('2', ['planHeld', 'opened']),
      message('3', ['planHeld', 'changed']),
      message('4', ['unmapped', 'closed']),
    ]);
    expect(heard.wrong).toEqual(['planHeld opened', 'planHeld told again', 'unmapped closed']);
  });
});
