import { i18n } from '#i18n';
import type { WaitingFor } from '../../shared/job.ts';

const sides = { sherweb: 'Sherweb', halo: 'Halo' } as const;

/** Why an answer takes long, as far as the companion knows: "Sherweb asks to wait 45 s". */
export const lateWords = (waiting: WaitingFor | null): string =>
  waiting === null ? i18n.t('late.still') : i18n.t('late.waits', [sides[waiting.side], waiting.seconds]);
