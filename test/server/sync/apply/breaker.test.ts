import { describe, expect, it } from 'vitest';
import { phrase } from '../../../../server/messages/phrases.ts';
import { Breaker } from '../../../../server/sync/apply/breaker.ts';
import { outsideError } from '../../../../server/vendors/http/outside-error.ts';

const refused = (found: string, status = 400) =>
  outsideError(
    'halo',
    'rejected',
    'createLicences',
    phrase('happened.answeredWith', { status: String(status), said: found }),
    { status },
  );

const triedBy = (errors: readonly ReturnType<typeof refused>[], hasWorked = false): number | undefined => {
  const breaker = new Breaker();
  if (hasWorked) breaker.worked();
  for (const error of errors) breaker.failed(error);
  return breaker.opened?.tried;
};

const reasons = Array.from({ length: 25 }, (_, place) =>
  refused(`The field ${String.fromCharCode(97 + place)} is wrong.`),
);

describe('the breaker', () => {
  it('opens after three that failed in the same way, whatever record each of them names', () => {
    expect(
      triedBy([1, 2].map((id) => refused(`Record ${id} "Contoso ${id}" needs a site.`))),
    ).toBeUndefined();
    expect(triedBy([1, 22, 3].map((id) => refused(`Record ${id} "Contoso ${id}" needs a site.`)))).toBe(3);
  });

  it('takes ten once others of the kind have worked', () => {
    const alike = Array.from({ length: 10 }, () => refused('It needs a site.'));
    expect(triedBy(alike.slice(1), true)).toBeUndefined();
    expect(triedBy(alike, true)).toBe(10);
  });

  it('is not opened by those that fail each for a reason of its own, until they are many', () => {
    expect(triedBy(reasons.slice(0, 24))).toBeUndefined();
    expect(triedBy(reasons)).toBe(25);
  });
});
