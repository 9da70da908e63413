import { durationWords } from '../../i18n/moments.ts';
import { locale, t } from '../../i18n/translate.ts';
import { tellableMs } from './time-left.ts';

/**
 * How long something still takes: "about 35 sec left".
 * @param ms milliseconds, guessed from the pace so far
 */
export function timeLeftWords(ms: number): string {
  const told = tellableMs(ms);
  return told === null ? t('admin.run.leftSoon') : t('admin.run.left', [durationWords(locale(), told)]);
}
