import type { Note } from '../../shared/problem.ts';
import type {
  Account,
  TenantChoice,
  TenantQuestion,
  TenantSettled,
  VendorSide,
} from '../../shared/tenant.ts';
import type { Main } from '../data/documents/main.ts';
import type { Data } from '../data/open-data.ts';
import { note } from '../messages/note.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { type FoundAccounts, isSameHalo, isSameSherweb, labelOf } from './accounts.ts';
import { setAside } from './set-aside.ts';

/** Watches that mappings, links and what was last read are used with the accounts they were made with, and no others. */
export interface Tenants {
  /**
   * Compares who answers with who did, and keeps it. With nothing mapped or linked, whoever answers is who it is.
   * @throws ProblemError `tenant.changed`: nothing may be planned, mapped or shown until a person has decided
   */
  confirm(found: FoundAccounts): Promise<void>;
  /**
   * Looks who Halo is, unless it is known: for what is answered from what was last read.
   * @throws ProblemError as `confirm`
   */
  ensureSame(): Promise<void>;
  /** What a person has to decide; null: nothing. */
  question(): TenantQuestion | null;
  /** @throws ProblemError `tenant.notAsked`; StoreError */
  settle(choice: TenantChoice): Promise<TenantSettled>;
}

/**
 * @param deps.askHalo who Halo is, by the credentials in force
 * @param deps.haloHost the host of Halo's address in force; null: none
 */
export function createTenants(deps: {
  readonly data: Data;
  readonly dataDir: string;
  readonly now: () => Date;
  readonly askHalo: () => Promise<Account>;
  readonly haloHost: () => string | null;
}): Tenants {
  const { data, dataDir, now, askHalo, haloHost } = deps;

  const refuseWhileAsked = (): void => {
    const { question } = data.main.value.tenants;
    if (question !== null) throw new ProblemError(409, 'tenant.changed', valuesOf(question, data));
  };

  const confirm = async (found: FoundAccounts): Promise<void> => {
    const isUsed = data.main.value.mappings.length > 0 || data.links.value.links.length > 0;
    const at = now().toISOString();
    await data.main.change((before) => {
      const tenants = afterAnswers(before, found, isUsed, at);
      return JSON.stringify(tenants) === JSON.stringify(before.tenants) ? before : { ...before, tenants };
    });
    refuseWhileAsked();
  };

  return {
    confirm,
    async ensureSame() {
      const { halo, question } = data.main.value.tenants;
      const host = haloHost();
      const isAtHome = halo === null || host === null || host === halo.name;
      if (question === null && isAtHome) return;
      if (question?.side === 'sherweb' && isAtHome) refuseWhileAsked();
      await confirm({ halo: await askHalo() });
    },
    question() {
      const { question } = data.main.value.tenants;
      if (question === null) return null;
      const { side, at } = question;
      return { ...changedNote(question, data), side, at, choices: choicesOf(question, data) };
    },
    async settle(choice) {
      const { question } = data.main.value.tenants;
      if (question === null) throw new ProblemError(409, 'tenant.notAsked');
      const { side, found } = question;
      const at = now();
      const aside =
        choice === 'same'
          ? { keptIn: null, mappings: data.main.value.mappings.length, links: data.links.value.links.length }
          : await setAside(data, dataDir, side, at);
      await data.main.change((before) => ({
        ...before,
        tenants: {
          ...before.tenants,
          [side]: found,
          question: null,
          since: choice === 'same' ? before.tenants.since : at.toISOString(),
        },
      }));
      return { choice, side, ...aside };
    },
  };
}

type KeptQuestion = NonNullable<Main['tenants']['question']>;

function afterAnswers(
  { tenants, mappings }: Main,
  { halo, sherweb }: FoundAccounts,
  isUsed: boolean,
  at: string,
): Main['tenants'] {
  const asked = (side: VendorSide, known: Account, found: Account): KeptQuestion => ({
    side,
    known,
    found,
    at: tenants.question?.side === side ? tenants.question.at : at,
  });
  let next = tenants;
  const mappedIds = mappings.map(({ sherwebCustomerId }) => sherwebCustomerId);
  const answers = [
    ['halo', halo, (known: Account) => halo !== undefined && isSameHalo(known, halo)],
    [
      'sherweb',
      sherweb?.account,
      (known: Account) => sherweb !== undefined && isSameSherweb(known, sherweb, mappedIds),
    ],
  ] as const;
  // Halo's question comes first: where both have changed, Sherweb's is asked after it.
  for (const [side, found, isSame] of answers.toReversed()) {
    if (found === undefined) continue;
    const known = next[side];
    const isFine = !isUsed || known === null || isSame(known);
    const question = isFine
      ? next.question?.side === side
        ? null
        : next.question
      : asked(side, known, found);
    next = { ...next, question, ...(isFine ? { [side]: found } : {}) };
  }
  return next;
}

const valuesOf = ({ side, known, found }: KeptQuestion, data: Data) => ({
  side: side === 'halo' ? 'Halo' : 'Sherweb',
  known: labelOf(side, known),
  found: labelOf(side, found),
  mappings: data.main.value.mappings.length,
  links: data.links.value.links.length,
});

const changedNote = (question: KeptQuestion, data: Data): Note =>
  note('tenant.changed', valuesOf(question, data));

const choicesOf = (question: KeptQuestion, data: Data): TenantQuestion['choices'] => {
  const values = valuesOf(question, data);
  return [
    { choice: 'same', does: note('choice.tenant.same', values) },
    { choice: 'anew', does: note('choice.tenant.anew', values) },
  ];
};
