import { i18n } from '#i18n';
import type { Age } from './age.ts';

/** How long ago, or until when, in words: "just now", "3 h ago", "in 14 h". */
export function ageWords(age: Age): string {
  if (age.unit === 'now') return i18n.t('age.now');
  const { unit, count, ahead = false } = age;
  switch (unit) {
    case 'minutes':
      return ahead ? i18n.t('age.inMinutes', [count]) : i18n.t('age.minutes', [count]);
    case 'hours':
      return ahead ? i18n.t('age.inHours', [count]) : i18n.t('age.hours', [count]);
    case 'days':
      return ahead ? i18n.t('age.inDays', count) : i18n.t('age.days', count);
  }
}
