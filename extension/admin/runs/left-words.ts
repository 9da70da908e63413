import { durationWords } from '../../i18n/moments.ts';
import { locale, t } from '../../i18n/translate.ts';

const stepMs = 5_000;

/** A guess of a time, in milliseconds, no finer than anybody can tell; null: a few seconds. */
export const tellableMs = (ms: number): number | null =>
  ms < 2 * stepMs ? null : Math.ceil(ms / stepMs) * stepMs;

/**
 * How long something still takes: "about 35 sec left".
 * @param ms milliseconds, guessed from the pace so far
 */
export function leftWords(ms: number): string {
  const told = tellableMs(ms);
  return told === null ? t('admin.run.leftSoon') : t('admin.run.left', [durationWords(locale(), told)]);
}
