import { signal } from '@preact/signals';
import { checkTyped } from './check-typed.ts';
import type { Draft } from './draft.ts';

/** What the fields are filled from. */
export interface PairFieldsDeps {
  readonly readDraft: () => Promise<Draft | null>;
  readonly readPreset: () => Promise<{
    companionAddress?: string | undefined;
    inviteCode?: string | undefined;
  }>;
  readonly browserName: string;
  /** Where this browser was connected until now. */
  readonly lastAddress: string | null;
}

/** The fields of the form that pairs this browser, each with what is wrong with it. */
export function createPairFields({ readDraft, readPreset, browserName, lastAddress }: PairFieldsDeps) {
  const address = signal('');
  const code = signal('');
  const name = signal(browserName);
  const person = signal('');
  const personProblem = signal<string | null>(null);
  const addressProblem = signal<string | null>(null);
  const codeProblem = signal<string | null>(null);
  /** Whether the address came from the company. */
  const isPreset = signal(false);
  /** The code that the company handed out: who only presses Connect gets in by it. */
  let presetCode: string | undefined;

  return {
    fields: { address, code, name, person, addressProblem, codeProblem, personProblem, isPreset },
    /** Fills in what was typed before, else what the company has set, and leaves what is typed here already. */
    async fill() {
      const [draft, preset] = await Promise.all([readDraft(), readPreset()]);
      if (address.value === '')
        address.value = draft?.address ?? lastAddress ?? preset.companionAddress ?? '';
      presetCode = preset.inviteCode;
      if (code.value === '') code.value = preset.inviteCode ?? '';
      if (draft !== null && draft.name !== '') name.value = draft.name;
      if (draft?.person !== undefined && person.value === '') person.value = draft.person;
      isPreset.value = preset.companionAddress !== undefined && draft === null;
    },
    /** Says what is wrong with each field. @returns the address and the permission to ask for; null: something is wrong */
    check() {
      const typed = { address: address.value, code: code.value, person: person.value };
      const { checked, problems } = checkTyped(typed, presetCode);
      addressProblem.value = problems.address;
      codeProblem.value = problems.code;
      personProblem.value = problems.person;
      return checked;
    },
  };
}
