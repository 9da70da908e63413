import { computed, signal } from '@preact/signals';
import type { TakeOver } from '../../../../shared/take-over.ts';
import type { TakeOverFrom, Writer } from '../../../../shared/take-over-choice.ts';
import { takenOf } from '../../../../shared/take-over-taken.ts';
import { createAction } from '../../core/action.ts';
import type { App } from '../../core/app.ts';
import { toggled } from '../../core/selection.ts';
import { startPreview } from '../../core/start-preview.ts';

export const takeOverSteps = ['writer', 'found', 'mappings', 'licences', 'twice', 'finish'] as const;
export type TakeOverStep = (typeof takeOverSteps)[number];

/** From whom is taken over, what was found of it, and what of that a person takes. */
export function createTakeOverStore(app: App, gone: AbortSignal) {
  const step = signal<TakeOverStep>('writer');
  const writer = signal<Writer>('module');
  const distributor = signal('');
  const found = signal<TakeOver | null>(null);
  /** Proposals of which a person wants the other than what is proposed. */
  const changed = signal<ReadonlySet<string>>(new Set());
  const saysOff = signal(false);
  const looking = createAction(gone);
  const previewing = createAction(gone);

  const from = computed(
    (): TakeOverFrom =>
      writer.value === 'distributor'
        ? { writer: 'distributor', distributor: distributor.value.trim() }
        : { writer: writer.value },
  );
  const canLook = computed(() => writer.value !== 'distributor' || distributor.value.trim() !== '');
  const choice = computed(() => choiceOf(found.value, changed.value));
  /** What is taken; a licence only with the mapping of its customer. */
  const taken = computed(() => takenOf(found.value ?? { mappings: [], adoptions: [] }, choice.value));

  return {
    step,
    writer,
    distributor,
    found,
    saysOff,
    looking,
    previewing,
    canLook,
    taken,
    isReady: computed(
      () =>
        found.value !== null &&
        found.value.stops.length === 0 &&
        (!found.value.asksWhetherOff || saysOff.value) &&
        taken.value.mappings.size + taken.value.adoptions.size > 0,
    ),
    /** Another writer is another question: what was found of the former one goes. */
    choose(next: Writer) {
      writer.value = next;
      found.value = null;
      saysOff.value = false;
    },
    name(next: string) {
      distributor.value = next;
      found.value = null;
      saysOff.value = false;
    },
    toggle(key: string) {
      changed.value = toggled(changed.value, key);
    },
    look: (next: TakeOverStep) =>
      looking.run(async () => {
        const { writer: asked, distributor: name } = from.value;
        const query = { writer: asked, ...(name === undefined ? {} : { distributor: name }) };
        found.value = await app.call('lookAtTakeOver', { query });
        step.value = next;
      }),
    preview: () =>
      previewing.run(() => {
        const { also, without } = choice.value;
        return startPreview(app, {
          takesOver: {
            ...from.value,
            ...(saysOff.value ? { otherIsOff: true as const } : {}),
            ...(also.length === 0 ? {} : { also }),
            ...(without.length === 0 ? {} : { without }),
          },
        });
      }),
  };
}
export type TakeOverStore = ReturnType<typeof createTakeOverStore>;

/** Which proposals are taken though they are not certain, and which are not though they are. */
function choiceOf(found: TakeOver | null, changed: ReadonlySet<string>) {
  const { mappings = [], adoptions = [] } = found ?? {};
  const other = [...mappings, ...adoptions].filter(({ key }) => changed.has(key));
  const keysOf = (isCertain: boolean) =>
    other.filter((each) => each.isCertain === isCertain).map(({ key }) => key);
  return { also: keysOf(false), without: keysOf(true) };
}
