import { i18n } from '#i18n';
import type { Age } from './age.ts';

/** How long ago, in words: "just now", "3 h ago". */
export function ageWords(age: Age): string {
  switch (age.unit) {
    case 'now':
      return i18n.t('age.now');
    case 'minutes':
      return i18n.t('age.minutes', [age.count]);
    case 'hours':
      return i18n.t('age.hours', [age.count]);
    case 'days':
      return i18n.t('age.days', age.count);
  }
}
