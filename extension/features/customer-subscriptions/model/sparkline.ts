import type { SeatsSince } from '../../../../shared/client-subscriptions.ts';

/** Its size in pixels. */
export const sparkline = { width: 48, height: 12 } as const;

/**
 * The line of what seats were, from the first that is known until now, in steps: a quantity holds until the next one.
 * @param history oldest first, at least one
 * @param now in ms
 * @returns a path of an SVG; the most seats are at the top, none at the bottom
 * @example 10 seats, then 20 since the middle: "M0,6H24V0H48"
 */
export function sparklinePath(history: readonly SeatsSince[], now: number): string {
  const begun = Date.parse(history[0]?.at ?? '');
  const most = Math.max(1, ...history.map(({ seats }) => seats));
  const x = (ms: number) => Math.round(((ms - begun) / Math.max(1, now - begun)) * sparkline.width);
  const y = (seats: number) => Math.round((1 - seats / most) * sparkline.height);
  const steps = history.map(({ at, seats }, place) =>
    place === 0 ? `M0,${y(seats)}` : `H${x(Date.parse(at))}V${y(seats)}`,
  );
  return `${steps.join('')}H${sparkline.width}`;
}
