import type { AuditFacts } from '../../../shared/audit.ts';
import type { LeftOutRule } from '../../../shared/left-out.ts';
import { leaveOut, listLeftOut, removeLeftOut } from '../../left-out/rules.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';

/** What is left out of sync or billing. */
export const leftOutHandlers = ({ data, now }: ApiDeps) =>
  ({
    listLeftOut: async () => ({ rules: await listLeftOut(data) }),
    leaveOut: ({ body, who }) => leaveOut(data, body, who, now().toISOString()),
    removeLeftOut: async ({ params: { ruleId } }) => ({ removed: await removeLeftOut(data, ruleId) }),
  }) satisfies Partial<Handlers>;

const whatOf = (rule: Pick<LeftOutRule, 'from' | 'mode'>): string => `${rule.from.join(', ')}: ${rule.mode}`;

/** `subscription s-1`, `sku BP-A at contoso`, `sku BP-A`. */
const subjectOf = (of: LeftOutRule['of'], name: string | null = null): AuditFacts['subject'] => {
  if (of.kind === 'subscription') return { id: of.subscriptionId, name };
  return { id: of.kind === 'sku' ? of.sku : `${of.sku} · ${of.sherwebCustomerId}`, name };
};

export const leftOutFacts = {
  leaveOut: ({ body }) => ({
    action: 'leftOut',
    subject: subjectOf(body.of),
    details: [
      { field: 'leftOut', from: null, to: whatOf(body) },
      { field: 'reason', from: null, to: body.reason },
    ],
    later: (rule) => ({ subject: subjectOf(rule.of, rule.productName) }),
  }),
  removeLeftOut: ({ params: { ruleId } }, { leftOut }) => {
    const rule = leftOut.value.rules.find((each) => each.ruleId === ruleId);
    if (rule === undefined) return null;
    return {
      action: 'leftOutRemoved',
      subject: subjectOf(rule.of, rule.productName),
      details: [{ field: 'leftOut', from: whatOf(rule), to: null }],
    };
  },
} satisfies Partial<Facts>;
